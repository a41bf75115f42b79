package org.stammkunde.connectors.webhooks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.access.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A message in the words of the tracking API, as it is written: what is not known is left out.
public final class Message {

    private static final int HASH = 12;

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ObjectNode said;

    private Message(String type, String part) {
        json.put("type", type);
        said = json.putObject(part);
    }

    /// What happened, and when it was true.
    public static Message track(String event, Instant at) {
        var message = new Message("track", "properties");
        message.json.put("event", event);
        message.json.put("timestamp", at.toString());
        return message;
    }

    /// Who somebody is, and when it was true.
    public static Message identify(Person who, Instant at) {
        var message = new Message("identify", "traits");
        message.json.put("timestamp", at.toString());
        message.said.setAll(who.traits());
        if (who.id() != null) {
            message.json.put("userId", who.id());
        }
        return message;
    }

    /// Whom a track is about.
    public Message by(Person who) {
        if (who.id() != null) {
            json.put("userId", who.id());
        }
        var traits = who.traits();
        if (!traits.isEmpty()) {
            json.putObject("context").set("traits", traits);
        }
        return this;
    }

    public Message put(String name, @Nullable String value) {
        if (value != null) {
            said.put(name, value);
        }
        return this;
    }

    /// An amount or a quantity, exact, as text.
    public Message put(String name, @Nullable BigDecimal value) {
        return put(name, value == null ? null : plain(value));
    }

    public Message put(String name, @Nullable Instant value) {
        return put(name, value == null ? null : value.toString());
    }

    public Message put(String name, boolean value) {
        said.put(name, value);
        return this;
    }

    /// What is said to have no value when it is null, rather than not spoken of.
    public Message say(String name, @Nullable String value) {
        said.put(name, value);
        return this;
    }

    public Message say(String name, @Nullable Instant value) {
        return say(name, value == null ? null : value.toString());
    }

    /// As it stands in a delivery.
    public Message put(String name, JsonNode value) {
        said.set(name, value);
        return this;
    }

    /// The first coupon of an order as its `coupon`, and all of them as a list; an empty one says
    /// that there are none.
    public Message coupons(List<String> codes) {
        var list = said.putArray("coupons");
        codes.forEach(list::add);
        return codes.isEmpty() ? this : put("coupon", codes.getFirst());
    }

    public Message products(List<ObjectNode> products) {
        if (!products.isEmpty()) {
            said.putArray("products").addAll(products);
        }
        return this;
    }

    /// One that counts once, however its content differs from delivery to delivery.
    ///
    /// @param id what it is about and what happened, as in `order-820982911`
    public ObjectNode once(String id) {
        json.put("messageId", id);
        return json;
    }

    /// One statement about a thing among others: the same content counts once, whether it comes
    /// again or under another topic, and other content counts beside it.
    ///
    /// @param id what it is about
    public ObjectNode stated(String id) {
        return stated(id, 0);
    }

    /// @param rank decides between statements of one moment, the greater being the later one
    public ObjectNode stated(String id, int rank) {
        var at = json.path("timestamp").asString();
        return once(id + "-" + at + "-" + rank + "-" + hash(json));
    }

    /// What it says, whenever that was.
    public String fingerprint() {
        var timeless = json.deepCopy();
        timeless.remove("timestamp");
        return hash(timeless);
    }

    private static String hash(ObjectNode json) {
        return HexFormat.of().formatHex(Secrets.sha256(json.toString())).substring(0, HASH);
    }

    /// Without needless zeros at its end.
    public static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
