package org.stammkunde.outbound;

import java.net.UnknownHostException;

/// A name leads to an address to which nothing is sent. Resolvers of the HTTP library may throw no
/// other kind.
final class RefusedAddressException extends UnknownHostException {

    RefusedAddressException(String host) {
        super(host + " leads to an address that is refused");
    }
}
