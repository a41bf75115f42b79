package org.stammkunde.ingest.receiving;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.door.TurnedAway;
import org.stammkunde.ingest.log.Common;
import org.stammkunde.ingest.log.EventReader;
import org.stammkunde.ingest.log.EventWriter;
import org.stammkunde.ingest.log.Verdict;
import org.stammkunde.ingest.rules.Rules;
import org.stammkunde.ingest.sources.Source;

/// Reads the messages of a source by its rules and within its limits, and has them stored.
@Service
class Receiving {

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
    Arrived one(Source source, TrackingBody body, EventKind kind) throws Refused.Signal {
        limits.require(source.id(), 1);
        var reader = new EventReader(source.id(), clock.instant(), null, Common.NOTHING);
        return Arrived.of(source, read(body, kind, reader));
    }

    /// @return what is to be stored
    Arrived batch(Source source, TrackingBody body) throws Refused.Signal {
        if (!body.hasMessages()) {
            throw Refused.NO_BATCH.signal();
        }
        limits.require(source.id(), body.count());
        var shared = Shared.of(body.top());
        shared.requireRoom(body.tops());
        var sentAt = EventReader.sentAt(body.top());
        var common = new Common(shared.fields());
        var reader = new EventReader(source.id(), clock.instant(), sentAt, common);
        return Arrived.of(source, read(body, null, reader));
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
    private List<Verdict> read(TrackingBody body, @Nullable EventKind kind, EventReader reader)
            throws Refused.Signal {
        var door = rules.of(reader.source());
        var skimmed = body.skimmed();
        if (skimmed != null && door.isOpen()) {
            return skimmed.stream().map(message -> reader.read(message, kind)).toList();
        }
        var verdicts = new ArrayList<Verdict>();
        int blocked = 0;
        for (var message : body.messages()) {
            if (door.admit(message, kind, reader.shared().fields())) {
                verdicts.add(reader.read(message, kind));
            } else {
                blocked++;
            }
        }
        turnedAway.add(reader.source(), TurnedAway.BLOCKED, blocked);
        return verdicts;
    }
}
