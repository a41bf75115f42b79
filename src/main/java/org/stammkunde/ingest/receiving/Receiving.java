package org.stammkunde.ingest.receiving;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.door.TurnedAway;
import org.stammkunde.ingest.log.EventReader;
import org.stammkunde.ingest.log.EventWriter;
import org.stammkunde.ingest.log.Verdict;
import org.stammkunde.ingest.rules.Rules;
import org.stammkunde.ingest.sources.Source;
import tools.jackson.databind.JsonNode;

/// Reads the messages of a source by its rules and within its limits, and has them stored.
@Service
class Receiving {

    /// Messages in one batch.
    static final int LARGEST_BATCH = 5_000;

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

    /// @return what is to be stored
    Arrived one(Source source, JsonNode message, EventKind kind) throws Refused.Signal {
        limits.require(source.id(), 1);
        var reader = new EventReader(source.id(), clock.instant(), null, Map.of());
        return Arrived.of(source, read(List.of(message), kind, reader));
    }

    /// @return what is to be stored
    Arrived batch(Source source, JsonNode body) throws Refused.Signal {
        var messages = body.path("batch");
        if (!messages.isArray()) {
            throw Refused.NO_BATCH.signal();
        }
        if (messages.size() > LARGEST_BATCH) {
            throw Refused.TOO_MANY_IN_BATCH.signal();
        }
        limits.require(source.id(), messages.size());
        var shared = Shared.of(body);
        shared.requireRoom(messages);
        var sentAt = EventReader.sentAt(body);
        var reader = new EventReader(source.id(), clock.instant(), sentAt, shared.fields());
        return Arrived.of(source, read(messages, null, reader));
    }

    /// Returns once all of it is committed.
    ///
    /// @return the same
    Arrived store(Arrived arrived) throws Refused.Signal {
        try {
            writer.store(arrived.good(), arrived.bad());
            return arrived;
        } catch (IngestException _) {
            throw Refused.busy().signal();
        }
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
}
