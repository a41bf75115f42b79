package org.stammkunde.ingest.receiving;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.door.TurnedAway;
import org.stammkunde.ingest.log.EventReader;
import org.stammkunde.ingest.log.EventWriter;
import org.stammkunde.ingest.log.IncomingEvent;
import org.stammkunde.ingest.log.RejectedEvent;
import org.stammkunde.ingest.log.Verdict;
import org.stammkunde.ingest.rules.Rules;
import tools.jackson.databind.JsonNode;

/// Takes messages of a source and returns once they are stored.
@Service
class Receiving {

    /// Messages in one batch.
    static final int LARGEST_BATCH = 5_000;

    private static final List<String> SHARED = List.of("context", "integrations");

    private final EventWriter writer;
    private final RateLimits limits;
    private final Rules rules;
    private final TurnedAway turnedAway;
    private final Clock clock;

    Receiving(
            EventWriter writer,
            RateLimits limits,
            Rules rules,
            TurnedAway turnedAway,
            Clock clock) {
        this.writer = writer;
        this.limits = limits;
        this.rules = rules;
        this.turnedAway = turnedAway;
        this.clock = clock;
    }

    void one(long source, JsonNode message, EventKind kind) throws Refused.Signal {
        limits.require(source, 1);
        var reader = new EventReader(source, clock.instant(), null, Map.of());
        store(read(List.of(message), kind, reader));
    }

    void batch(long source, JsonNode body) throws Refused.Signal {
        var messages = body.path("batch");
        if (!messages.isArray()) {
            throw Refused.NO_BATCH.signal();
        }
        if (messages.size() > LARGEST_BATCH) {
            throw Refused.TOO_MANY_IN_BATCH.signal();
        }
        limits.require(source, messages.size());
        var reader = reader(source, body, clock.instant(), EventReader.sentAt(body));
        store(read(messages, null, reader));
    }

    /// What the source's rules leave out is counted, and its sender told that it arrived.
    private List<Verdict> read(
            Iterable<JsonNode> messages, @Nullable EventKind kind, EventReader reader) {
        var door = rules.of(reader.source());
        var verdicts = new ArrayList<Verdict>();
        int blocked = 0;
        for (var message : messages) {
            if (door.admit(message, kind, reader.shared())) {
                verdicts.add(reader.read(message, kind));
            } else {
                blocked++;
            }
        }
        turnedAway.add(reader.source(), TurnedAway.BLOCKED, blocked);
        return verdicts;
    }

    private static EventReader reader(
            long source, JsonNode body, Instant receivedAt, @Nullable Instant sentAt) {
        var shared = new HashMap<String, JsonNode>();
        for (var name : SHARED) {
            if (body.path(name).isObject()) {
                shared.put(name, body.path(name));
            }
        }
        return new EventReader(source, receivedAt, sentAt, shared);
    }

    private void store(List<Verdict> verdicts) throws Refused.Signal {
        var good = new ArrayList<IncomingEvent>(verdicts.size());
        var bad = new ArrayList<RejectedEvent>(0);
        for (var verdict : verdicts) {
            switch (verdict) {
                case IncomingEvent event -> good.add(event);
                case RejectedEvent event -> bad.add(event);
            }
        }
        try {
            writer.store(good, bad);
        } catch (IngestException _) {
            throw Refused.busy().signal();
        }
    }
}
