package org.stammkunde.connectors.webhooks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An object of a delivery, read with care: what is missing or null is null here, what cannot be
/// meant ends the reading with its place.
///
/// @param path where it stands, with a dot at its end, or empty
public record Payload(JsonNode node, String path) {

    private static final int LONGEST = 500;
    private static final int LONGEST_ID = 180;
    private static final int MOST_LISTED = 2_000;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,12})?");

    public static Payload of(JsonNode node) {
        return new Payload(node, "");
    }

    /// An object in it; one without anything when it is not there.
    public Payload at(String name) {
        return new Payload(node.path(name), path + name + ".");
    }

    public boolean has(String name) {
        var value = node.path(name);
        return !value.isMissingNode() && !value.isNull();
    }

    /// Whether there is anything in it.
    public boolean isThere() {
        return node.isObject() && !node.isEmpty();
    }

    /// A text or a number, cut where it is too long to be kept; null when blank.
    public @Nullable String text(String name) throws Untranslatable {
        if (!has(name)) {
            return null;
        }
        var value = node.path(name);
        require(value.isString() || value.isNumber(), name);
        var text = Wording.storable(value.asString().strip());
        return text.isEmpty() ? null : Wording.cut(text, LONGEST);
    }

    /// A text that stands for something, and is not cut.
    public @Nullable String id(String name) throws Untranslatable {
        var text = text(name);
        require(text == null || text.length() <= LONGEST_ID, name);
        return text;
    }

    public String requiredId(String name) throws Untranslatable {
        var id = id(name);
        if (id == null) {
            throw Untranslatable.missing(path + name);
        }
        return id;
    }

    /// A number, also as text.
    public @Nullable BigDecimal number(String name) throws Untranslatable {
        if (!has(name)) {
            return null;
        }
        var value = node.path(name);
        var text = value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
        if (text.isBlank()) {
            return null;
        }
        require(NUMBER.matcher(text.strip()).matches(), name);
        return new BigDecimal(text.strip());
    }

    public BigDecimal requiredNumber(String name) throws Untranslatable {
        var number = number(name);
        if (number == null) {
            throw Untranslatable.missing(path + name);
        }
        return number;
    }

    /// 0 when it is not there.
    public BigDecimal numberOrZero(String name) throws Untranslatable {
        var number = number(name);
        return number == null ? BigDecimal.ZERO : number;
    }

    /// ISO 8601, without an offset in UTC; or seconds since 1970.
    public @Nullable Instant time(String name) throws Untranslatable {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Wording.time(text);
        } catch (DateTimeException | ArithmeticException _) {
            throw Untranslatable.wrong(path + name);
        }
    }

    public Instant requiredTime(String name) throws Untranslatable {
        var time = time(name);
        if (time == null) {
            throw Untranslatable.missing(path + name);
        }
        return time;
    }

    /// False when it is not there.
    public boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    /// The objects of a list; none when it is not there.
    public List<Payload> list(String name) throws Untranslatable {
        if (!has(name)) {
            return List.of();
        }
        var list = node.path(name);
        require(list.isArray() && list.size() <= MOST_LISTED, name);
        var objects = new ArrayList<Payload>();
        for (var item : list) {
            var place = path + name + "[" + objects.size() + "].";
            if (!item.isObject()) {
                throw Untranslatable.wrong(place);
            }
            objects.add(new Payload(item, place));
        }
        return objects;
    }

    /// A text of each object of a list that has one.
    public List<String> texts(String list, String name) throws Untranslatable {
        var texts = new ArrayList<String>();
        for (var object : list(list)) {
            var text = object.text(name);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private void require(boolean holds, String name) throws Untranslatable {
        if (!holds) {
            throw Untranslatable.wrong(path + name);
        }
    }
}
