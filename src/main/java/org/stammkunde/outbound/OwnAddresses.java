package org.stammkunde.outbound;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/// The addresses of this machine's own interfaces. One of the internet leads back to services here
/// that may answer themselves only.
final class OwnAddresses {

    private OwnAddresses() {}

    /// As the interfaces are at the moment. What cannot be told counts as one of them.
    static boolean contain(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException _) {
            return true;
        }
    }
}
