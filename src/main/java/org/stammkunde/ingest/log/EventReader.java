package org.stammkunde.ingest.log;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads messages of one delivery: finds the common fields, checks them, corrects the time.
///
/// @param sentAt of the delivery as a whole; a message may name its own
/// @param shared fields that messages without them take from the batch: `context`, …
/// @param inner whether another module wrote the messages: these may name nobody, and be larger
public record EventReader(
        long source, Instant receivedAt, @Nullable Instant sentAt, Common shared, boolean inner) {

    /// The largest message, as compact JSON.
    public static final int LARGEST = 32 * 1024;

    /// The largest that another module may write.
    public static final int LARGEST_INNER = 256 * 1024;

    private static final int LONGEST = 512;
    private static final Set<String> OBJECTS =
            Set.of("properties", "traits", "context", "integrations");

    /// Of the tracking API, where every message names somebody.
    public EventReader(long source, Instant receivedAt, @Nullable Instant sentAt, Common shared) {
        this(source, receivedAt, sentAt, shared, false);
    }

    /// Of messages that another module wrote, say from an order with hundreds of lines.
    public EventReader ofModules() {
        return new EventReader(source, receivedAt, sentAt, shared, true);
    }

    /// When a message says it was sent; what cannot be read counts as not given.
    public static @Nullable Instant sentAt(JsonNode message) {
        var text = message.path("sentAt");
        return text.isString() ? Times.parse(text.stringValue()) : null;
    }

    /// @param kind what it must be; null where the message itself says
    public Verdict read(JsonNode message, @Nullable EventKind kind) {
        try {
            if (!(message instanceof ObjectNode object)) {
                throw new Refusal(Reason.NO_OBJECT, null);
            }
            Refusal.unless(Characters.storable(object), Reason.BAD_CHARACTERS, null);
            return accept(object, kind, given -> Payload.of(object, given, shared));
        } catch (Refusal refusal) {
            return rejected(message, kind, refusal);
        }
    }

    /// The same, of a message that was read no further than need be. What is refused is read again
    /// as a whole.
    ///
    /// @param kind what it must be; null where the message itself says
    public Verdict read(Skimmed message, @Nullable EventKind kind) {
        try {
            return accept(message.top(), kind, given -> Payload.of(message, given, shared));
        } catch (Refusal _) {
            return read(message.whole(), kind);
        }
    }

    private IncomingEvent accept(ObjectNode message, @Nullable EventKind given, Keeping keeping)
            throws Refusal {
        var kind = given == null ? kind(message) : given;
        var userId = text(message, "userId");
        var anonymousId = text(message, "anonymousId");
        require(inner || userId != null || anonymousId != null, Reason.NO_IDENTITY, "userId");
        require(kind, message);
        for (var name : OBJECTS) {
            var object = message.path(name);
            require(object.isObject() || empty(object), Reason.WRONG_TYPE, name);
        }
        var name = name(kind, message);
        var messageId = text(message, "messageId");
        var payload = keeping.payload(kind);
        require(payload.length <= largest(), Reason.TOO_LARGE, null);
        return new IncomingEvent(
                source,
                messageId == null ? "generated-" + UUID.randomUUID() : messageId,
                messageId == null ? null : MessageHash.of(source, messageId),
                kind,
                name,
                userId,
                anonymousId,
                occurred(message),
                receivedAt,
                sent(message),
                payload);
    }

    private static EventKind kind(ObjectNode message) throws Refusal {
        var type = message.path("type");
        return EventKind.of(type.isString() ? type.stringValue() : "")
                .orElseThrow(() -> new Refusal(Reason.TYPE_UNKNOWN, "type"));
    }

    private static void require(EventKind kind, ObjectNode message) throws Refusal {
        switch (kind) {
            case TRACK -> require(text(message, "event") != null, Reason.NO_NAME, "event");
            case GROUP -> require(text(message, "groupId") != null, Reason.NO_GROUP, "groupId");
            case ALIAS ->
                    require(text(message, "previousId") != null, Reason.NO_PREVIOUS, "previousId");
            case IDENTIFY, PAGE, SCREEN -> {}
        }
    }

    private static @Nullable String name(EventKind kind, ObjectNode message) throws Refusal {
        return switch (kind) {
            case TRACK -> text(message, "event");
            case PAGE, SCREEN -> text(message, "name");
            case IDENTIFY, GROUP, ALIAS -> null;
        };
    }

    /// Whole numbers are taken as ids too: many shops number their customers.
    private static @Nullable String text(ObjectNode message, String field) throws Refusal {
        var node = message.path(field);
        if (empty(node)) {
            return null;
        }
        require(node.isString() || node.isIntegralNumber(), Reason.WRONG_TYPE, field);
        var text = node.asString().strip();
        require(text.length() <= LONGEST, Reason.TOO_LONG, field);
        return text.isEmpty() ? null : text;
    }

    private Instant occurred(ObjectNode message) throws Refusal {
        var field = empty(message.path("timestamp")) ? "originalTimestamp" : "timestamp";
        var given = message.path(field);
        Instant timestamp = null;
        if (!empty(given)) {
            require(given.isString(), Reason.WRONG_TYPE, field);
            timestamp = Times.parse(given.stringValue());
            require(timestamp != null, Reason.BAD_TIME, field);
        }
        var occurred = Times.occurred(timestamp, sent(message), receivedAt);
        if (occurred == null) {
            throw new Refusal(Reason.BAD_TIME, field);
        }
        return occurred;
    }

    private @Nullable Instant sent(JsonNode message) {
        var own = sentAt(message);
        return own == null ? sentAt : own;
    }

    private int largest() {
        return inner ? LARGEST_INNER : LARGEST;
    }

    private RejectedEvent rejected(JsonNode message, @Nullable EventKind kind, Refusal refusal) {
        var whole = message instanceof ObjectNode object ? whole(object, kind) : message;
        var raw =
                refusal.reason() == Reason.BAD_CHARACTERS
                        ? EventJson.writeAnything(whole)
                        : whole.toString();
        var kept = raw.length() <= largest() ? raw : raw.substring(0, largest());
        return new RejectedEvent(
                source, refusal.reason(), refusal.field(), receivedAt, sent(message), kept);
    }

    /// The message with all that its request said about it, and without the write key.
    private ObjectNode whole(ObjectNode message, @Nullable EventKind kind) {
        var whole = message.deepCopy();
        whole.remove("writeKey");
        if (kind != null) {
            whole.put("type", kind.word());
        }
        shared.fields().forEach(whole::putIfAbsent);
        return whole;
    }

    private static boolean empty(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static void require(boolean met, Reason reason, @Nullable String field) throws Refusal {
        Refusal.unless(met, reason, field);
    }

    /// What is to be kept of a message of some kind.
    @FunctionalInterface
    private interface Keeping {
        byte[] payload(EventKind kind) throws Refusal;
    }
}
