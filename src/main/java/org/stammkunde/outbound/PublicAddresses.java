package org.stammkunde.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses belong to servers on the internet: all but those that the registries of IANA set
/// aside, and one that a cloud uses inside. Of IPv6 only what is given out at all counts.
///
/// Standard: RFC 6890 with the registries of special-purpose addresses, and RFC 4291.
final class PublicAddresses {

    private static final List<AddressRange> SPECIAL_V4 =
            ranges(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // behind a provider's translation
                    "127.0.0.0/8", // this machine
                    "168.63.129.16", // the host of a machine in Azure
                    "169.254.0.0/16", // link-local, where clouds tell their secrets
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocols
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays of 6to4
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4"); // reserved, and broadcast

    private static final AddressRange GIVEN_OUT_V6 = AddressRange.parse("2000::/3");

    /// Within these; 6to4 and Teredo hold addresses of IPv4.
    private static final List<AddressRange> SPECIAL_V6 =
            ranges(
                    "2001::/23", // protocols, Teredo among them
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "3fff::/20"); // documentation

    private PublicAddresses() {}

    /// Java itself makes an address of IPv4 of one that is only mapped into IPv6.
    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL_V4.stream().noneMatch(range -> range.contains(address));
        }
        return GIVEN_OUT_V6.contains(address)
                && SPECIAL_V6.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::parse).toList();
    }
}
