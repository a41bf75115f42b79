package org.stammkunde.customers.identity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.Trait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Attributes in JSON: numbers, booleans and lists as such, dates as texts.
@Component
public class TraitJson {

    private static final String VALUE = "v";
    private static final String DATE = "date";
    private static final String AT = "at";
    private static final String BY = "by";

    private final JsonMapper json;

    TraitJson(JsonMapper json) {
        this.json = json;
    }

    /// Values of a profile. Dates come back as texts, what they were stands in the statements.
    public Map<String, Trait> read(String text) {
        var traits = new TreeMap<String, Trait>();
        if (!text.equals("{}")) {
            json.readTree(text)
                    .forEachEntry((name, value) -> put(traits, name, trait(value, false)));
        }
        return traits;
    }

    String write(Map<String, Trait> traits) {
        if (traits.isEmpty()) {
            return "{}";
        }
        var object = json.createObjectNode();
        traits.forEach((name, trait) -> object.set(name, node(trait)));
        return json.writeValueAsString(object);
    }

    SortedMap<String, Said> readSaid(String text) {
        var all = new TreeMap<String, Said>();
        if (!text.equals("{}")) {
            json.readTree(text).forEachEntry((name, said) -> all.put(name, said(said)));
        }
        return all;
    }

    String writeSaid(Map<String, Said> all) {
        if (all.isEmpty()) {
            return "{}";
        }
        var object = json.createObjectNode();
        all.forEach((name, said) -> object.set(name, node(said)));
        return json.writeValueAsString(object);
    }

    private ObjectNode node(Said said) {
        var value = said.value();
        var node = json.createObjectNode();
        node.set(VALUE, value == null ? JsonNodeFactory.instance.nullNode() : node(value));
        if (value != null && value.type() == Trait.Type.DATE) {
            node.put(DATE, true);
        }
        return node.put(AT, said.at().toString()).put(BY, said.cause().text());
    }

    private static Said said(JsonNode node) {
        return new Said(
                trait(node.path(VALUE), node.path(DATE).asBoolean(false)),
                Instant.parse(node.path(AT).stringValue()),
                Cause.of(node.path(BY).stringValue()));
    }

    private static void put(Map<String, Trait> traits, String name, @Nullable Trait trait) {
        if (trait != null) {
            traits.put(name, trait);
        }
    }

    private static @Nullable Trait trait(JsonNode value, boolean date) {
        return switch (value.getNodeType()) {
            case STRING -> new Trait(date ? Trait.Type.DATE : Trait.Type.TEXT, value.stringValue());
            case NUMBER -> new Trait(Trait.Type.NUMBER, value.decimalValue().toPlainString());
            case BOOLEAN -> Trait.flag(value.booleanValue());
            case ARRAY -> Trait.list(value.valueStream().map(entry -> entry.asString()).toList());
            case NULL, MISSING, OBJECT, BINARY, POJO -> null;
        };
    }

    private static JsonNode node(Trait trait) {
        var nodes = JsonNodeFactory.instance;
        return switch (trait.type()) {
            case TEXT, DATE -> nodes.stringNode(trait.text());
            case NUMBER -> nodes.numberNode(new BigDecimal(trait.text()));
            case BOOLEAN -> nodes.booleanNode(Boolean.parseBoolean(trait.text()));
            case LIST -> {
                var list = nodes.arrayNode();
                trait.entries().forEach(list::add);
                yield list;
            }
        };
    }
}
