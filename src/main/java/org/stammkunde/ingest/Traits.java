package org.stammkunde.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Trait;
import tools.jackson.databind.JsonNode;

/// What a message says about a person, by the names that Segment and RudderStack use.
///
/// @param attributes everything else, objects taken apart one level deep (`address.city`)
record Traits(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String country,
        Map<String, Trait> attributes) {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_ENTRIES = 100;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");

    /// Said in fields of their own.
    private static final Set<String> TAKEN =
            Set.of(
                    "email",
                    "phone",
                    "name",
                    "firstName",
                    "lastName",
                    "first_name",
                    "last_name",
                    "firstname",
                    "lastname",
                    "country",
                    "address.country",
                    "id",
                    "anonymousId");

    static Traits of(JsonNode traits) {
        var address = traits.path("address");
        return new Traits(
                text(traits.path("email")),
                text(traits.path("phone")),
                name(traits),
                first(text(address.path("country")), text(traits.path("country"))),
                attributes(traits));
    }

    /// Completed by what the properties of an event say, as those of orders do.
    Traits or(JsonNode properties) {
        return new Traits(
                first(email, text(properties.path("email"))),
                first(phone, text(properties.path("phone"))),
                name,
                country,
                attributes);
    }

    /// Numbers are taken as texts too: many number their customers.
    static @Nullable String text(JsonNode value) {
        return value.isString() || value.isIntegralNumber() ? value.asString() : null;
    }

    private static @Nullable String name(JsonNode traits) {
        var whole = text(traits.path("name"));
        if (whole != null && !whole.isBlank()) {
            return whole;
        }
        var first = part(traits, "firstName", "first_name", "firstname");
        var last = part(traits, "lastName", "last_name", "lastname");
        return (first + " " + last).strip();
    }

    private static String part(JsonNode traits, String... names) {
        return Stream.of(names)
                .map(name -> text(traits.path(name)))
                .filter(text -> text != null)
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    private static Map<String, Trait> attributes(JsonNode traits) {
        var attributes = new TreeMap<String, Trait>();
        if (traits.isObject()) {
            traits.forEachEntry((name, value) -> add(attributes, name, value));
        }
        return attributes;
    }

    private static void add(Map<String, Trait> attributes, String name, JsonNode value) {
        if (value.isObject()) {
            value.forEachEntry(
                    (part, inner) -> {
                        if (!inner.isObject()) {
                            put(attributes, name + "." + part, inner);
                        }
                    });
        } else {
            put(attributes, name, value);
        }
    }

    private static void put(Map<String, Trait> attributes, String name, JsonNode value) {
        var plain = name.strip();
        var trait =
                TAKEN.contains(plain) || plain.isEmpty() || plain.length() > LONGEST_NAME
                        ? null
                        : trait(value);
        if (trait != null && attributes.size() < MOST) {
            attributes.put(plain, trait);
        }
    }

    private static @Nullable Trait trait(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> text(value.stringValue());
            case NUMBER -> Trait.number(value.decimalValue());
            case BOOLEAN -> Trait.flag(value.booleanValue());
            case ARRAY -> list(value);
            case NULL, MISSING, OBJECT, BINARY, POJO -> null;
        };
    }

    private static @Nullable Trait text(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Trait.date(LocalDate.parse(text));
            }
            if (TIME.matcher(text).matches()) {
                return Trait.time(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException e) {
            return Trait.text(text);
        }
        return Trait.text(text);
    }

    private static @Nullable Trait list(JsonNode value) {
        var entries =
                value.valueStream()
                        .filter(JsonNode::isValueNode)
                        .limit(MOST_ENTRIES)
                        .map(JsonNode::asString)
                        .toList();
        return entries.isEmpty() ? null : Trait.list(entries);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }
}
