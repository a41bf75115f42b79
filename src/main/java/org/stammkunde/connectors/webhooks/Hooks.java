package org.stammkunde.connectors.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.ingest.EventSources;

/// The settings of webhooks, and how they do.
@Service
class Hooks {

    /// How long a secret counts after it was replaced.
    static final Duration OVERLAP = Duration.ofDays(1);

    private static final Duration LATELY = Duration.ofHours(24);
    private static final int SHORTEST = 8;
    private static final int LONGEST = 500;

    private final EventSources sources;
    private final Vendors vendors;
    private final HookStore store;
    private final HookCountStore counts;
    private final WaitingStore waiting;
    private final Audit audit;
    private final Clock clock;

    Hooks(
            EventSources sources,
            Vendors vendors,
            HookStore store,
            HookCountStore counts,
            WaitingStore waiting,
            Audit audit,
            Clock clock) {
        this.sources = sources;
        this.vendors = vendors;
        this.store = store;
        this.counts = counts;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws WebhookException when the source receives no webhooks
    Vendor vendor(long source) {
        return vendors.require(sources.get(source).kind());
    }

    Hook get(long source) {
        return store.find(source).orElse(Hook.NONE);
    }

    /// Of the last 24 hours.
    HookHealth health(long source) {
        var since = clock.instant().minus(LATELY).truncatedTo(ChronoUnit.HOURS);
        return counts.since(source, since);
    }

    long waiting(long source) {
        return waiting.count(source);
    }

    /// The present secret goes on counting for a day.
    ///
    /// @throws WebhookException when it is too short, or no secret
    @Transactional
    void change(long source, String typed) {
        vendor(source);
        var secret = checked(typed);
        var now = clock.instant();
        store.change(source, secret, now, now.plus(OVERLAP));
        record("webhooks.secret-changed", source);
    }

    @Transactional
    void endFormer(long source) {
        vendor(source);
        store.endFormer(source);
        record("webhooks.former-secret-ended", source);
    }

    /// Only where the address suffices; elsewhere nothing would come in any more.
    @Transactional
    void remove(long source) {
        if (!vendor(source).addressSuffices()) {
            throw WebhookException.conflict("webhooks.secret-needed");
        }
        store.remove(source);
        record("webhooks.secret-removed", source);
    }

    private void record(String action, long source) {
        audit.record(action, "source", Long.toString(source), Map.of());
    }

    private static String checked(String typed) {
        var secret = typed.strip();
        boolean plain = secret.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return Optional.of(secret)
                .filter(text -> plain && text.length() >= SHORTEST && text.length() <= LONGEST)
                .orElseThrow(() -> WebhookException.invalid("secret", "webhooks.bad-secret"));
    }
}
