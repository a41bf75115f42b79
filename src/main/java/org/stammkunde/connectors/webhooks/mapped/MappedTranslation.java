package org.stammkunde.connectors.webhooks.mapped;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Person;
import org.stammkunde.connectors.webhooks.Product;
import org.stammkunde.connectors.webhooks.References;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import org.stammkunde.connectors.webhooks.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts one delivery into a message as its source's mapping says.
record MappedTranslation(Mapping mapping, Delivery delivery) {

    private static final int LONGEST = 500;

    /// What statements are about, the first that is there.
    private static final List<String> SUBJECTS =
            List.of("order_id", "subscription_id", "ticket_id");

    /// Without an id of its own a message counts once by its content and time; without a time,
    /// unless it says again what was said last about the same thing.
    Translation translate(References references) throws Untranslatable {
        var message = message();
        var id = text(Place.MESSAGE_ID);
        if (id != null) {
            return Translation.of(message.once("mapped-" + id));
        }
        return text(Place.TIME) == null
                ? Translation.unlessSaid(message, subject(), references)
                : Translation.of(message.stated(subject()));
    }

    private Message message() throws Untranslatable {
        var who = who();
        var at = at();
        if (mapping.onlyIdentifies()) {
            if (who.isNobody()) {
                throw Untranslatable.missing("userId");
            }
            return properties(Message.identify(who, at));
        }
        return properties(Message.track(event(), at).by(who)).products(products());
    }

    private String event() throws Untranslatable {
        if (mapping.event() != null) {
            return mapping.event();
        }
        var pointer = mapping.eventAt();
        var name = pointer == null ? null : text(pointer);
        if (name == null) {
            throw Untranslatable.missing(pointer == null ? "event" : pointer);
        }
        return name;
    }

    private Person who() throws Untranslatable {
        return new Person(
                text(Place.USER_ID),
                text(Place.EMAIL),
                text(Place.PHONE),
                text(Place.NAME),
                text(Place.COUNTRY));
    }

    private Instant at() throws Untranslatable {
        var text = text(Place.TIME);
        if (text == null) {
            return delivery.receivedAt();
        }
        try {
            return Wording.time(text);
        } catch (DateTimeException | ArithmeticException _) {
            throw Untranslatable.wrong(mapping.places().getOrDefault(Place.TIME, ""));
        }
    }

    private Message properties(Message message) {
        mapping.properties()
                .forEach(
                        (name, pointer) -> {
                            var value = delivery.body().at(pointer);
                            if (!value.isMissingNode() && !value.isNull()) {
                                message.put(name, storable(value));
                            }
                        });
        return message;
    }

    private static JsonNode storable(JsonNode value) {
        return value.isString()
                ? JsonNodeFactory.instance.stringNode(Wording.storable(value.stringValue()))
                : value;
    }

    private List<ObjectNode> products() throws Untranslatable {
        var pointer = mapping.places().get(Place.PRODUCTS);
        var products = new ArrayList<ObjectNode>();
        if (pointer != null && delivery.body().at(pointer).isArray()) {
            for (var line : delivery.body().at(pointer)) {
                products.add(product(line, pointer + "/" + products.size()).json());
            }
        }
        return products;
    }

    private Product product(JsonNode line, String place) throws Untranslatable {
        var quantity = number(line, Place.PRODUCT_QUANTITY, place);
        var price = number(line, Place.PRODUCT_PRICE, place);
        if (price == null) {
            throw Untranslatable.missing(place + place(Place.PRODUCT_PRICE));
        }
        return new Product(
                null,
                text(line, Place.PRODUCT_SKU),
                text(line, Place.PRODUCT_NAME),
                quantity == null ? BigDecimal.ONE : quantity,
                price,
                BigDecimal.ZERO);
    }

    private String place(Place place) {
        return mapping.places().getOrDefault(place, "");
    }

    private @Nullable BigDecimal number(JsonNode line, Place place, String where)
            throws Untranslatable {
        var wrapped = JsonNodeFactory.instance.objectNode();
        wrapped.set(place(place), line.at(place(place)));
        return new Payload(wrapped, where).number(place(place));
    }

    private @Nullable String text(Place place) throws Untranslatable {
        var pointer = mapping.places().get(place);
        return pointer == null ? null : text(pointer);
    }

    private @Nullable String text(String pointer) throws Untranslatable {
        var value = delivery.body().at(pointer);
        if (value.isObject() || value.isArray()) {
            throw Untranslatable.wrong(pointer);
        }
        return shown(value);
    }

    private @Nullable String text(JsonNode line, Place place) {
        var pointer = mapping.places().get(place);
        return pointer == null ? null : shown(line.at(pointer));
    }

    private static @Nullable String shown(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        var text = Wording.cut(Wording.storable(value.asString("").strip()), LONGEST);
        return text.isEmpty() ? null : text;
    }

    private String subject() throws Untranslatable {
        var who = text(Place.USER_ID);
        return SUBJECTS.stream()
                .flatMap(name -> said(name))
                .findFirst()
                .orElse(who == null ? "mapped" : "mapped-" + who);
    }

    private Stream<String> said(String name) {
        var pointer = mapping.properties().get(name);
        var value = pointer == null ? null : shown(delivery.body().at(pointer));
        return value == null ? Stream.empty() : Stream.of(name + "-" + Wording.cut(value, 180));
    }
}
