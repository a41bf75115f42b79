package org.stammkunde.commerce.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.CommerceException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Properties of an event, read by any of the names they usually have: case, blanks and
/// underscores do not count. What cannot be meant is refused with the property's name.
///
/// @param path where the properties stand, as in `products[1].`
public record Said(String path, Map<String, JsonNode> properties) {

    private static final int LONGEST = 500;
    private static final int LONGEST_NUMBER = 180;
    private static final int MOST_DECIMALS = 40;
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e12");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    public static Said of(String path, JsonNode object) {
        var properties = new HashMap<String, JsonNode>();
        for (var property : object.properties()) {
            if (!isEmpty(property.getValue())) {
                properties.putIfAbsent(plain(property.getKey()), property.getValue());
            }
        }
        return new Said(path, properties);
    }

    /// A text of any length, cut to what is kept; null when none of the names is there.
    public @Nullable String text(String... names) {
        var text = longText(names);
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /// What a text says, or each text of a list; nothing where neither stands there.
    public List<String> texts(String... names) {
        var value = node(names);
        if (value == null) {
            return List.of();
        }
        var each = value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value);
        return StreamSupport.stream(each.spliterator(), false)
                .filter(one -> one.isString() || one.isNumber())
                .map(JsonNode::asString)
                .toList();
    }

    /// A text of any length.
    public @Nullable String longText(String... names) {
        var value = node(names);
        if (value == null) {
            return null;
        }
        require(value.isString() || value.isNumber(), names, "commerce.property-text");
        return value.asString().strip();
    }

    /// A text that stands for something, and is not cut.
    public @Nullable String id(String... names) {
        var text = text(names);
        require(text == null || text.length() <= LONGEST_NUMBER, names, "commerce.property-long");
        return text;
    }

    public String requiredId(String... names) {
        var id = id(names);
        if (id == null) {
            throw refused(names, "commerce.property-missing");
        }
        return id;
    }

    /// 0 or more, also as text.
    public @Nullable BigDecimal amount(String... names) {
        var number = number(names);
        require(number == null || number.signum() >= 0, names, "commerce.amount-negative");
        return number;
    }

    /// Given with either sign.
    public @Nullable BigDecimal discount(String... names) {
        var number = number(names);
        return number == null ? null : number.abs();
    }

    /// Below a trillion, also as text; written with as few decimals as it has.
    public @Nullable BigDecimal number(String... names) {
        var value = node(names);
        if (value == null) {
            return null;
        }
        var number = value.isNumber() ? value.decimalValue() : parsed(value, names);
        require(number.scale() <= MOST_DECIMALS, names, "commerce.property-number");
        require(number.abs().compareTo(TOO_LARGE) < 0, names, "commerce.number-too-large");
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public @Nullable Boolean flag(String... names) {
        var value = node(names);
        if (value == null || value.isBoolean()) {
            return value == null ? null : value.booleanValue();
        }
        return switch (value.asString("").strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw refused(names, "commerce.property-flag");
        };
    }

    /// Whether it is spoken of at all.
    public boolean says(String... names) {
        return node(names) != null;
    }

    /// Whether it is a list that has nothing in it.
    public boolean saysNone(String... names) {
        var value = node(names);
        return value != null && value.isArray() && value.isEmpty();
    }

    /// The objects of a list; empty when there is none.
    public List<Said> list(String... names) {
        var value = node(names);
        if (value == null) {
            return List.of();
        }
        require(value.isArray(), names, "commerce.property-list");
        var objects = new ArrayList<Said>();
        for (var item : value) {
            var place = path + names[0] + "[" + objects.size() + "].";
            if (!item.isObject()) {
                throw CommerceException.invalid("commerce.property-list", place);
            }
            objects.add(of(place, item));
        }
        return objects;
    }

    /// What to throw when what stands there cannot be meant.
    public CommerceException refused(String name, String code) {
        return CommerceException.invalid(code, path + name);
    }

    private CommerceException refused(String[] names, String code) {
        return refused(names[0], code);
    }

    private void require(boolean holds, String[] names, String code) {
        if (!holds) {
            throw refused(names, code);
        }
    }

    private @Nullable JsonNode node(String... names) {
        for (var name : names) {
            var value = properties.get(plain(name));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private BigDecimal parsed(JsonNode value, String[] names) {
        var text = value.isString() ? value.stringValue().strip() : "";
        require(NUMBER.matcher(text).matches(), names, "commerce.property-number");
        return new BigDecimal(text);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || (value.isString() && value.stringValue().isBlank());
    }

    private static String plain(String name) {
        var plain = new StringBuilder(name.length());
        name.chars().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
