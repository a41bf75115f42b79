package org.stammkunde.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.stammkunde.outbound.OutboundSettings.Permitted;

/// Looks names up, once per connection, and gives out nothing but addresses that were checked: the
/// HTTP library connects to these and asks nobody else. A name that leads to a refused address as
/// well is refused.
final class CheckedResolver implements DnsResolver {

    private final Permitted permitted;
    private final Lookup lookup;
    private final Predicate<InetAddress> own;

    /// @param own which addresses are those of this machine
    CheckedResolver(Permitted permitted, Lookup lookup, Predicate<InetAddress> own) {
        this.permitted = permitted;
        this.lookup = lookup;
        this.own = own;
    }

    /// Who knows the addresses of names.
    @FunctionalInterface
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var name = Target.plain(host);
        var addresses = lookup.addresses(name);
        for (var address : addresses) {
            if (!allows(name, address)) {
                throw new RefusedAddressException(name);
            }
        }
        return addresses;
    }

    /// Nothing here needs the name that an address has.
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean allows(String host, InetAddress address) {
        return (PublicAddresses.contain(address) && !own.test(address))
                || permitted.holds(host, address);
    }

    /// As far as that can be told without asking anybody.
    boolean allows(Target target) {
        var host = target.host();
        if (host.contains(":") || Target.endsInNumber(host)) {
            return allows(host, InetAddress.ofLiteral(host));
        }
        return !isLocal(host) || allows(host, InetAddress.getLoopbackAddress());
    }

    /// Whether the operator permits it by its name, or as an address.
    boolean isPermitted(Target target) {
        var host = target.host();
        if (host.contains(":") || Target.endsInNumber(host)) {
            return permitted.holds(host, InetAddress.ofLiteral(host));
        }
        return isLocal(host)
                ? permitted.holds(host, InetAddress.getLoopbackAddress())
                : permitted.hosts().contains(host);
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }
}
