package org.stammkunde.ingest.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads bodies of the tracking API no further than it must: what a message says about its event is
/// stored as it was written, so it need not be taken apart and put together again. Whatever is out
/// of the ordinary is left to [EventJson#read], which knows what is wrong with it.
public final class Skimmer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectNode SOME_OBJECT = NODES.objectNode();
    private static final JsonNode SOME_LIST = NODES.arrayNode();
    private static final int PROPERTIES = 12;

    /// Characters of a number that needs no looking at.
    private static final int SHORT_NUMBER = 40;

    private final byte[] text;
    private final JsonParser json;

    private Skimmer(byte[] text, JsonParser json) {
        this.text = text;
        this.json = json;
    }

    /// Messages that came together.
    ///
    /// @param top what the body says beside them
    public record Batch(ObjectNode top, List<Skimmed> messages) {}

    /// @return null when it has to be read whole
    public static @Nullable Skimmed message(byte[] body) {
        return skim(body, Skimmer::single);
    }

    /// Reads on until there are more messages than may be, and not to the end of these: each takes
    /// many times the memory of the three characters that are enough for one.
    ///
    /// @param most messages that may be
    /// @return null when it has to be read whole
    public static @Nullable Batch batch(byte[] body, int most) {
        return skim(body, skimmer -> skimmer.batch(most));
    }

    private static <T> @Nullable T skim(byte[] body, Function<Skimmer, T> reading) {
        if (!Characters.plain(body)) {
            return null;
        }
        try (var json = EventJson.strictParser(body)) {
            var skimmer = new Skimmer(body, json);
            require(json.nextToken() == JsonToken.START_OBJECT);
            return reading.apply(skimmer);
        } catch (JacksonException | NumberFormatException | Odd _) {
            return null;
        }
    }

    private Batch batch(int most) {
        var top = NODES.objectNode();
        var messages = new ArrayList<Skimmed>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var first = json.nextToken();
            if (name.equals("batch")) {
                require(first == JsonToken.START_ARRAY);
                top.set(name, SOME_LIST);
                messages(messages, most);
                if (messages.size() > most) {
                    return new Batch(top, messages);
                }
            } else {
                top.set(name, json.<JsonNode>readValueAsTree());
            }
        }
        requireEnd();
        return new Batch(top, messages);
    }

    private void messages(List<Skimmed> messages, int most) {
        for (var next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            require(next == JsonToken.START_OBJECT);
            messages.add(message());
            if (messages.size() > most) {
                return;
            }
        }
    }

    private Skimmed single() {
        var message = message();
        requireEnd();
        return message;
    }

    private void requireEnd() {
        require(json.nextToken() == null);
    }

    private Skimmed message() {
        int from = end() - 1;
        var top = NODES.objectNode();
        var parts = new ArrayList<Skimmed.Part>(PROPERTIES);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            int start = (int) json.currentTokenLocation().getByteOffset();
            var name = json.currentName();
            top.set(name, value(json.nextToken()));
            parts.add(new Skimmed.Part(name, start, end()));
        }
        return new Skimmed(top, text, from, end(), parts);
    }

    private JsonNode value(JsonToken first) {
        return switch (first) {
            case START_OBJECT -> {
                skip();
                yield SOME_OBJECT;
            }
            case START_ARRAY -> {
                skip();
                yield SOME_LIST;
            }
            case VALUE_STRING -> NODES.stringNode(json.getString());
            default -> json.readValueAsTree();
        };
    }

    /// To the end of an object or list. Numbers in it must be such as all readers of the log take.
    private void skip() {
        for (int depth = 1; depth > 0; ) {
            switch (json.nextToken()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case VALUE_NUMBER_INT -> require(json.getStringLength() <= SHORT_NUMBER);
                case VALUE_NUMBER_FLOAT -> require(isShort(json.getString()));
                default -> {}
            }
        }
    }

    private static boolean isShort(String number) {
        return number.length() <= SHORT_NUMBER
                && number.indexOf('e') < 0
                && number.indexOf('E') < 0;
    }

    /// Behind what was read last.
    private int end() {
        json.finishToken();
        return (int) json.currentLocation().getByteOffset();
    }

    private static void require(boolean usual) {
        if (!usual) {
            throw new Odd();
        }
    }

    /// Something out of the ordinary.
    private static final class Odd extends RuntimeException {

        Odd() {
            super(null, null, false, false);
        }
    }
}
