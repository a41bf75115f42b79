package org.stammkunde.ingest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.door.TurnedAway;
import org.stammkunde.ingest.log.Common;
import org.stammkunde.ingest.log.EventJson;
import org.stammkunde.ingest.log.EventReader;
import org.stammkunde.ingest.log.EventWriter;
import org.stammkunde.ingest.log.IncomingEvent;
import org.stammkunde.ingest.log.Reason;
import org.stammkunde.ingest.log.RejectedEvent;
import org.stammkunde.ingest.rules.Rules;
import org.stammkunde.ingest.sources.ImportedSources;
import tools.jackson.databind.JsonNode;

/// Takes events from other modules: what webhooks and files say, put in the words of the tracking
/// API.
@Service
public class EventIntake {

    private final EventWriter writer;
    private final Rules rules;
    private final TurnedAway turnedAway;
    private final ImportedSources imports;
    private final Clock clock;

    EventIntake(
            EventWriter writer,
            Rules rules,
            TurnedAway turnedAway,
            ImportedSources imports,
            Clock clock) {
        this.writer = writer;
        this.rules = rules;
        this.turnedAway = turnedAway;
        this.imports = imports;
        this.clock = clock;
    }

    /// Returns once all are committed; a message that cannot be taken is in quarantine then. A
    /// `messageId` counts once per source, so that a caller that is not sure may come again. Unlike
    /// in the tracking API nobody need be named: a guest's order has no customer.
    ///
    /// @param source id of a source
    /// @param messages each as a `batch` of the tracking API holds them, with `type`
    /// @return how many were taken or had been before, and how many went into quarantine; what the
    ///     source's rules leave out is neither
    /// @throws IngestException when they cannot be stored now
    public Appended append(long source, List<? extends JsonNode> messages) {
        var reader = new EventReader(source, clock.instant(), null, Common.NOTHING).ofModules();
        var good = new ArrayList<IncomingEvent>(messages.size());
        var bad = new ArrayList<RejectedEvent>(0);
        var door = rules.of(source);
        int blocked = 0;
        for (var message : messages) {
            if (!door.admit(message, null, Map.of())) {
                blocked++;
                continue;
            }
            switch (reader.read(message, null)) {
                case IncomingEvent event -> good.add(event);
                case RejectedEvent event -> bad.add(event);
            }
        }
        turnedAway.add(source, TurnedAway.BLOCKED, blocked);
        writer.store(good, bad);
        return new Appended(good.size(), bad.size());
    }

    /// Puts a delivery that could not be put into messages into quarantine, in its sender's own
    /// words. Returns once it is committed; the same delivery twice is one entry.
    ///
    /// @param field what is at fault in it, or null
    /// @param delivery as [org.stammkunde.ingest.spi.DeliveryReader] takes it again
    /// @throws IngestException when it cannot be stored now
    public void refuse(long source, Why why, @Nullable String field, JsonNode delivery) {
        var reason =
                switch (why) {
                    case INCOMPLETE -> Reason.DELIVERY_INCOMPLETE;
                    case WRONG -> Reason.DELIVERY_WRONG;
                    case UNMAPPED -> Reason.DELIVERY_UNMAPPED;
                };
        var raw = EventJson.writeAnything(delivery);
        var rejected = new RejectedEvent(source, reason, field, clock.instant(), null, raw);
        writer.store(List.of(), List.of(rejected));
    }

    /// Why a delivery could not be put into messages.
    public enum Why {
        INCOMPLETE,
        WRONG,
        UNMAPPED
    }

    /// The source under which rows of imported files stand: one for each system, which nobody can
    /// send to from outside.
    ///
    /// @param system whose numbers the files hold
    /// @return id of the source
    public long importsOf(String system) {
        return imports.of(system);
    }

    /// What became of messages.
    public record Appended(int taken, int rejected) {}
}
