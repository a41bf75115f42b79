package org.stammkunde.outbound;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.stammkunde.shared.StartFailure;

/// To whom requests are sent beside servers on the internet.
///
/// @param permitted names of hosts, and addresses or ranges of addresses such as `10.1.0.0/16`
@ConfigurationProperties("stammkunde.outbound")
record OutboundSettings(@DefaultValue({}) List<String> permitted) {

    private static final String NAME = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?";

    OutboundSettings {
        permitted = permitted.stream().map(OutboundSettings::plain).toList();
    }

    /// What is permitted, by its kinds.
    record Permitted(Set<String> hosts, List<AddressRange> ranges) {

        Permitted {
            hosts = Set.copyOf(hosts);
            ranges = List.copyOf(ranges);
        }

        boolean holds(String host, InetAddress address) {
            return hosts.contains(host) || ranges.stream().anyMatch(r -> r.contains(address));
        }
    }

    /// @throws StartFailure when one of them is none
    Permitted read() {
        var hosts = new HashSet<String>();
        var ranges = new ArrayList<AddressRange>();
        for (var each : permitted) {
            if (Target.endsInNumber(each) || each.contains(":") || each.contains("/")) {
                ranges.add(range(each));
            } else if (each.matches(NAME)) {
                hosts.add(each);
            } else {
                throw neither(each, null);
            }
        }
        return new Permitted(hosts, ranges);
    }

    private static AddressRange range(String text) {
        try {
            return AddressRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw neither(text, e);
        }
    }

    private static StartFailure neither(String text, @Nullable Exception cause) {
        return new StartFailure(
                "STAMMKUNDE_OUTBOUND_PERMITTED holds \""
                        + text
                        + "\", which is neither the name of a host nor a range such as"
                        + " 10.1.0.0/16.",
                cause);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
