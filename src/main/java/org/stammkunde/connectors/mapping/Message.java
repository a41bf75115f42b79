package org.stammkunde.connectors.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts a message together.
final class Message {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode root = JSON.objectNode();
    private final ObjectNode properties = JSON.objectNode();

    private Message() {}

    /// That something happened.
    static Message track(String event, Instant at) {
        var message = new Message();
        message.root.put("type", "track").put("event", event).put("timestamp", at.toString());
        message.root.set("properties", message.properties);
        return message;
    }

    /// Who somebody is.
    static ObjectNode identify(Cells cells, Instant at) {
        var message = new Message();
        message.root.put("type", "identify").put("timestamp", at.toString());
        message.root.set("traits", message.persons(cells));
        cells.others(message.properties::put);
        return message.root;
    }

    /// Says whom it is about, as far as the row does.
    Message about(Cells cells) {
        var traits = JSON.objectNode();
        person(cells, traits);
        if (!traits.isEmpty()) {
            root.set("context", JSON.objectNode().set("traits", traits));
        }
        return this;
    }

    private ObjectNode persons(Cells cells) {
        person(cells, properties);
        return properties;
    }

    private void person(Cells cells, ObjectNode traits) {
        put(root, "userId", cells.text(Field.CUSTOMER_ID));
        put(root, "anonymousId", cells.text(Field.ANONYMOUS_ID));
        put(traits, "email", cells.email());
        put(traits, "phone", cells.text(Field.PHONE));
        put(traits, "name", name(cells));
        var country = cells.text(Field.COUNTRY);
        if (country != null) {
            traits.set("address", JSON.objectNode().put("country", country));
        }
    }

    private static @Nullable String name(Cells cells) {
        var whole = cells.text(Field.NAME);
        if (whole != null) {
            return whole;
        }
        var first = cells.text(Field.FIRST_NAME);
        var last = cells.text(Field.LAST_NAME);
        return first == null || last == null ? (first == null ? last : first) : first + " " + last;
    }

    Message with(String name, @Nullable String text) {
        put(properties, name, text);
        return this;
    }

    Message with(String name, @Nullable BigDecimal number) {
        if (number != null) {
            properties.put(name, number);
        }
        return this;
    }

    Message with(String name, @Nullable Integer number) {
        if (number != null) {
            properties.put(name, number);
        }
        return this;
    }

    Message with(String name, @Nullable Instant time) {
        return with(name, time == null ? null : time.toString());
    }

    Message with(String name, @Nullable Boolean flag) {
        if (flag != null) {
            properties.put(name, flag);
        }
        return this;
    }

    /// Says that there is none.
    Message without(String name) {
        properties.putNull(name);
        return this;
    }

    ObjectNode done() {
        return root;
    }

    private static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, text);
        }
    }
}
