package org.stammkunde.connectors.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.EventIntake;
import org.stammkunde.ingest.EventSources;
import org.stammkunde.ingest.receiving.BodyJson;
import org.stammkunde.ingest.spi.DeliveryReader;
import tools.jackson.databind.JsonNode;

/// Takes genuine deliveries and returns once what they say is committed. Every step may be done
/// twice: a sender who is not sure comes again.
@Service
class HookIntake implements DeliveryReader {

    private final EventIntake log;
    private final EventSources sources;
    private final Vendors vendors;
    private final ReferenceStore references;
    private final WaitingStore waiting;
    private final HookSamples samples;
    private final HookCountStore counts;
    private final Clock clock;

    HookIntake(
            EventIntake log,
            EventSources sources,
            Vendors vendors,
            ReferenceStore references,
            WaitingStore waiting,
            HookSamples samples,
            HookCountStore counts,
            Clock clock) {
        this.log = log;
        this.sources = sources;
        this.vendors = vendors;
        this.references = references;
        this.waiting = waiting;
        this.samples = samples;
        this.counts = counts;
        this.clock = clock;
    }

    /// @throws org.stammkunde.ingest.IngestException when it cannot be stored now
    void take(Vendor vendor, Delivery delivery) {
        if (vendor.keepsSamples() && delivery.body().isObject()) {
            samples.keep(delivery);
        }
        counts.add(delivery.source(), stored(vendor, delivery), clock.instant());
    }

    private Outcome stored(Vendor vendor, Delivery delivery) {
        try {
            return translated(vendor, delivery);
        } catch (Untranslatable e) {
            log.refuse(delivery.source(), e.why(), e.field(), delivery.json());
            return Outcome.QUARANTINED;
        }
    }

    private Outcome translated(Vendor vendor, Delivery delivery) throws Untranslatable {
        if (!delivery.body().isObject()) {
            throw Untranslatable.wrong("body");
        }
        long source = delivery.source();
        return switch (vendor.translate(delivery, object -> references.find(source, object))) {
            case Translation.Messages messages -> taken(vendor, source, messages);
            case Translation.Ignored _ -> Outcome.IGNORED;
            case Translation.Waits waits -> waiting(vendor, delivery, waits.reference());
        };
    }

    /// First the log, then what it makes known, and then those who waited for that.
    private Outcome taken(Vendor vendor, long source, Translation.Messages messages) {
        log.append(source, messages.all());
        references.put(source, messages.references());
        release(vendor, source, messages.references().keySet());
        return Outcome.TAKEN;
    }

    /// What it waits for may have become known while it was put there.
    private Outcome waiting(Vendor vendor, Delivery delivery, String reference) {
        waiting.add(delivery, reference);
        if (references.find(delivery.source(), reference).isPresent()) {
            release(vendor, delivery.source(), Set.of(reference));
        }
        return Outcome.WAITING;
    }

    /// Whoever waits for something else after that is put where it is by itself.
    private void release(Vendor vendor, long source, Set<String> known) {
        if (known.isEmpty()) {
            return;
        }
        for (var row : waiting.of(source, known)) {
            if (released(vendor, source, row) != Outcome.WAITING) {
                waiting.delete(row.id());
            }
        }
    }

    private Outcome released(Vendor vendor, long source, WaitingStore.Row row) {
        try {
            var json = BodyJson.read(row.delivery());
            return stored(vendor, Delivery.of(source, json, row.receivedAt()));
        } catch (Untranslatable e) {
            throw new IllegalStateException("A delivery that waited has changed", e);
        }
    }

    @Override
    public void readAgain(long source, JsonNode json, Instant receivedAt) {
        var vendor = vendors.require(sources.get(source).kind());
        try {
            translated(vendor, Delivery.of(source, json, receivedAt));
        } catch (Untranslatable e) {
            throw WebhookException.still(e);
        }
    }
}
