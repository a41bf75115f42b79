package org.stammkunde.ingest.receiving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.door.TurnedAway;
import org.stammkunde.ingest.sources.Source;

/// Takes in what is posted to the tracking API as Segment's SDKs speak it: its two ways of sending
/// the write key, its answers.
///
/// Format: Segment, "HTTP Tracking API".
@Component
class TrackingDoor {

    private final Room room;
    private final Doorkeeper doorkeeper;
    private final Receiving receiving;
    private final TurnedAway turnedAway;

    TrackingDoor(Room room, Doorkeeper doorkeeper, Receiving receiving, TurnedAway turnedAway) {
        this.room = room;
        this.doorkeeper = doorkeeper;
        this.receiving = receiving;
        this.turnedAway = turnedAway;
    }

    void answer(Endpoint endpoint, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var arrived = read(endpoint, request);
            var _ = counted(arrived.source(), () -> receiving.store(arrived));
            Answers.taken(response);
        } catch (Refused.Signal signal) {
            Answers.refused(response, signal.refused());
        }
    }

    /// Holds neither the body nor its tree any longer once the events are read.
    private Arrived read(Endpoint endpoint, HttpServletRequest request)
            throws IOException, Refused.Signal {
        var named = doorkeeper.byHeader(request);
        try (var memory = new Memory(room)) {
            var body = counted(named, () -> body(endpoint, request, memory));
            var source = named == null ? doorkeeper.byBody(request, body.top()) : named;
            return counted(source, () -> read(source, endpoint, request, body));
        }
    }

    private static TrackingBody body(Endpoint endpoint, HttpServletRequest request, Memory memory)
            throws IOException, Refused.Signal {
        var bytes = new Body(request, endpoint.most(), memory).read();
        memory.takeForTree(bytes.length);
        return TrackingBody.of(bytes, endpoint);
    }

    private Arrived read(
            Source source, Endpoint endpoint, HttpServletRequest request, TrackingBody body)
            throws Refused.Signal {
        if (source.doNotTrack() && Objection.raised(request)) {
            turnedAway.add(source.id(), TurnedAway.DO_NOT_TRACK, body.count());
            return Arrived.nothing(source);
        }
        return switch (endpoint) {
            case Endpoint.One one -> receiving.one(source, body, one.kind());
            case Endpoint.Batch _ -> receiving.batch(source, body);
            case Endpoint.Report _ -> Arrived.nothing(source);
        };
    }

    /// What is refused to a source that is known counts in its health.
    private <T extends @Nullable Object> T counted(@Nullable Source source, Work<T> work)
            throws IOException, Refused.Signal {
        try {
            return work.done();
        } catch (Refused.Signal signal) {
            if (source != null) {
                turnedAway.add(source.id(), signal.refused().code(), 1);
            }
            throw signal;
        }
    }

    @FunctionalInterface
    private interface Work<T extends @Nullable Object> {
        T done() throws IOException, Refused.Signal;
    }
}
