package org.stammkunde.ingest.receiving;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.log.Skimmed;
import org.stammkunde.ingest.log.Skimmer;
import tools.jackson.databind.JsonNode;

/// A body of the tracking API, read no further than need be.
final class TrackingBody {

    static final String BATCH = "batch";

    /// Messages in one batch.
    static final int MOST_MESSAGES = 5_000;

    private final byte[] bytes;
    private final boolean batch;
    private final JsonNode top;
    private final @Nullable List<Skimmed> skimmed;

    private TrackingBody(
            byte[] bytes, boolean batch, JsonNode top, @Nullable List<Skimmed> skimmed) {
        this.bytes = bytes;
        this.batch = batch;
        this.top = top;
        this.skimmed = skimmed;
    }

    /// @throws Refused.Signal when it is no object, or beyond a limit
    static TrackingBody of(byte[] bytes, Endpoint endpoint) throws Refused.Signal {
        return switch (endpoint) {
            case Endpoint.One _ -> one(bytes);
            case Endpoint.Batch _ -> batch(bytes);
            case Endpoint.Report _ -> whole(bytes, false);
        };
    }

    private static TrackingBody one(byte[] bytes) throws Refused.Signal {
        var message = Skimmer.message(bytes);
        return message == null
                ? whole(bytes, false)
                : new TrackingBody(bytes, false, message.top(), List.of(message));
    }

    private static TrackingBody batch(byte[] bytes) throws Refused.Signal {
        var read = Skimmer.batch(bytes, MOST_MESSAGES);
        var body =
                read == null
                        ? whole(bytes, true)
                        : new TrackingBody(bytes, true, read.top(), read.messages());
        if (body.hasMessages() && body.count() > MOST_MESSAGES) {
            throw Refused.TOO_MANY_IN_BATCH.signal();
        }
        return body;
    }

    private static TrackingBody whole(byte[] bytes, boolean batch) throws Refused.Signal {
        return new TrackingBody(bytes, batch, BodyJson.read(bytes), null);
    }

    /// What it says itself, beside what it says of each event.
    JsonNode top() {
        return top;
    }

    boolean hasMessages() {
        return !batch || top.path(BATCH).isArray();
    }

    int count() {
        return skimmed == null ? (batch ? top.path(BATCH).size() : 1) : skimmed.size();
    }

    /// Null when it had to be read whole.
    @Nullable List<Skimmed> skimmed() {
        return skimmed;
    }

    /// With all properties they have; of those skimmed, objects and lists are empty.
    List<JsonNode> tops() {
        return skimmed == null
                ? messages(top)
                : skimmed.stream().map(message -> (JsonNode) message.top()).toList();
    }

    /// The messages to the ground, ready to be changed.
    List<JsonNode> messages() throws Refused.Signal {
        return messages(skimmed == null ? top : BodyJson.read(bytes));
    }

    private List<JsonNode> messages(JsonNode whole) {
        return batch ? whole.path(BATCH).valueStream().toList() : List.of(whole);
    }
}
