package org.stammkunde.ingest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.door.TurnedAway;
import org.stammkunde.ingest.log.EventReader;
import org.stammkunde.ingest.log.EventWriter;
import org.stammkunde.ingest.log.IncomingEvent;
import org.stammkunde.ingest.log.RejectedEvent;
import org.stammkunde.ingest.rules.Rules;
import tools.jackson.databind.JsonNode;

/// Takes events from other modules: what webhooks and files say, put in the words of the tracking
/// API.
@Service
public class EventIntake {

    private final EventWriter writer;
    private final Rules rules;
    private final TurnedAway turnedAway;
    private final Clock clock;

    EventIntake(EventWriter writer, Rules rules, TurnedAway turnedAway, Clock clock) {
        this.writer = writer;
        this.rules = rules;
        this.turnedAway = turnedAway;
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
        var reader = new EventReader(source, clock.instant(), null, Map.of()).alsoOfNobody();
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

    /// What became of messages.
    public record Appended(int taken, int rejected) {}
}
