package org.stammkunde.ingest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.log.EventReader;
import org.stammkunde.ingest.log.EventWriter;
import org.stammkunde.ingest.log.IncomingEvent;
import org.stammkunde.ingest.log.RejectedEvent;
import tools.jackson.databind.JsonNode;

/// Takes events from other modules: what webhooks and files say, put in the words of the tracking
/// API.
@Service
public class EventIntake {

    private final EventWriter writer;
    private final Clock clock;

    EventIntake(EventWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /// Returns once all are committed; a message that cannot be taken is in quarantine then. A
    /// `messageId` counts once per source, so that a caller that is not sure may come again. Unlike
    /// in the tracking API nobody need be named: a guest's order has no customer.
    ///
    /// @param source id of a source
    /// @param messages each as a `batch` of the tracking API holds them, with `type`
    /// @return how many were taken or had been before, and how many went into quarantine
    /// @throws IngestException when they cannot be stored now
    public Appended append(long source, List<? extends JsonNode> messages) {
        var reader = new EventReader(source, clock.instant(), null, Map.of()).alsoOfNobody();
        var good = new ArrayList<IncomingEvent>(messages.size());
        var bad = new ArrayList<RejectedEvent>(0);
        for (var message : messages) {
            switch (reader.read(message, null)) {
                case IncomingEvent event -> good.add(event);
                case RejectedEvent event -> bad.add(event);
            }
        }
        writer.store(good, bad);
        return new Appended(good.size(), bad.size());
    }

    /// What became of messages.
    public record Appended(int taken, int rejected) {}
}
