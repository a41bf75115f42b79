package org.stammkunde.outbound;

import java.math.BigInteger;
import java.net.InetAddress;

/// Addresses that begin with the same bits.
///
/// @param first one of them, as a number
/// @param length of its addresses in bits, 32 or 128
/// @param same how many bits at the beginning are the same
record AddressRange(BigInteger first, int length, int same) {

    AddressRange {
        if (same < 0 || same > length) {
            throw new IllegalArgumentException("No such number of bits: " + same);
        }
    }

    /// @param text `10.0.0.0/8`, `fc00::/7`, or an address alone
    /// @throws IllegalArgumentException when it is nothing of the kind
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        var literal = slash < 0 ? text : text.substring(0, slash);
        if (!literal.contains(":") && !Target.isDotted(literal)) {
            throw new IllegalArgumentException("No address: " + literal);
        }
        var address = InetAddress.ofLiteral(literal);
        int length = bits(address);
        int same = slash < 0 ? length : Integer.parseInt(text.substring(slash + 1));
        return new AddressRange(number(address), length, same);
    }

    boolean contains(InetAddress address) {
        int different = length - same;
        return bits(address) == length
                && number(address).shiftRight(different).equals(first.shiftRight(different));
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
