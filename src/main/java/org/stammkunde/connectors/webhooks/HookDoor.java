package org.stammkunde.connectors.webhooks;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.EventSource;
import org.stammkunde.ingest.EventSources;
import org.stammkunde.ingest.receiving.RateLimits;
import org.stammkunde.ingest.receiving.Refused;

/// Lets in whoever has the address of a source and, unless that suffices, signs.
@Component
class HookDoor {

    private static final int LONGEST = 200;
    private static final Refused UNKNOWN =
            new Refused(401, "unknown_address", "No source receives at this address.", 0);
    private static final Refused UNSIGNED =
            new Refused(401, "invalid_signature", "The signature is missing, wrong or too old.", 0);

    private final EventSources sources;
    private final Vendors vendors;
    private final HookStore hooks;
    private final HookCountStore counts;
    private final RateLimits limits;
    private final WrongTries wrong;
    private final Clock clock;

    HookDoor(
            EventSources sources,
            Vendors vendors,
            HookStore hooks,
            HookCountStore counts,
            RateLimits limits,
            WrongTries wrong,
            Clock clock) {
        this.sources = sources;
        this.vendors = vendors;
        this.hooks = hooks;
        this.counts = counts;
        this.limits = limits;
        this.wrong = wrong;
        this.clock = clock;
    }

    EventSource source(String key) throws Refused.Signal {
        var source = key.length() > LONGEST ? null : sources.byKey(key).orElse(null);
        if (source == null || vendors.of(source.kind()).isEmpty()) {
            throw UNKNOWN.signal();
        }
        if (!source.active()) {
            turnedAway(source, Refused.PAUSED);
            throw Refused.PAUSED.signal();
        }
        limits.require(source.id(), 1);
        return source;
    }

    /// For the source's health.
    void turnedAway(EventSource source, Refused refused) {
        sources.turnedAway(source.id(), refused.code());
    }

    Vendor vendor(EventSource source) {
        return vendors.require(source.kind());
    }

    /// What is not genuine is counted, and nothing of it kept.
    void requireGenuine(Vendor vendor, Letter letter) throws Refused.Signal {
        var hook = hooks.find(letter.source()).orElse(Hook.NONE);
        var secrets = hook.secrets(letter.receivedAt());
        boolean genuine =
                secrets.isEmpty()
                        ? vendor.addressSuffices()
                        : secrets.stream().anyMatch(secret -> vendor.isGenuine(letter, secret));
        if (!genuine) {
            wrong.require(letter.source());
            counts.add(letter.source(), Outcome.REFUSED, clock.instant());
            throw UNSIGNED.signal();
        }
    }
}
