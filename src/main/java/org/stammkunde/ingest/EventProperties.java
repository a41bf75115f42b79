package org.stammkunde.ingest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.log.EventJson;
import org.stammkunde.ingest.log.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What an event says in its `properties`, checked as it is read. A property that is null is
/// said to have no value; one that is missing is not spoken of.
///
/// Everything that reads throws an [IngestException] naming the property when what stands there
/// cannot be meant.
///
/// @param node a JSON object, or nothing
public record EventProperties(JsonNode node) {

    private static final int LONGEST = 500;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,13}(\\.\\d{1,12})?");
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    public static EventProperties of(Event event) {
        return new EventProperties(event.body().path("properties"));
    }

    /// Only some of them.
    public EventProperties only(List<String> names) {
        var some = JsonNodeFactory.instance.objectNode();
        names.stream().filter(node::has).forEach(name -> some.set(name, node.get(name)));
        return new EventProperties(some);
    }

    /// As JSON.
    public String json() {
        return node.toString();
    }

    public static EventProperties ofJson(String json) {
        return new EventProperties(EventJson.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether the event speaks of it at all.
    public boolean says(String name) {
        return node.has(name);
    }

    /// Texts and numbers; null when it has no value.
    public @Nullable String text(String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        require(value.isString() || value.isNumber(), name, "ingest.property-text");
        var text = value.asString().strip();
        require(text.length() <= LONGEST, name, "ingest.property-long");
        return text.isEmpty() ? null : text;
    }

    /// A text that must be there.
    public String required(String name) {
        var text = text(name);
        if (text == null) {
            throw IngestException.invalid(name, "ingest.property-missing");
        }
        return text;
    }

    /// A number of 0 or more, below a trillion, also as text.
    public @Nullable BigDecimal amount(String name) {
        var number = number(name, "ingest.property-amount");
        require(
                number == null || (number.signum() >= 0 && number.compareTo(LARGEST) < 0),
                name,
                "ingest.property-amount");
        return number;
    }

    /// A whole number between the bounds, both included.
    public @Nullable Integer whole(String name, int least, int most) {
        var number = number(name, "ingest.property-whole");
        if (number == null) {
            return null;
        }
        require(
                number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0
                        && number.stripTrailingZeros().scale() <= 0,
                name,
                "ingest.property-whole");
        return number.intValueExact();
    }

    private @Nullable BigDecimal number(String name, String code) {
        var value = node.path(name);
        if (value.isNumber()) {
            return value.decimalValue();
        }
        var text = text(name);
        require(text == null || NUMBER.matcher(text).matches(), name, code);
        return text == null ? null : new BigDecimal(text);
    }

    /// A moment in ISO 8601, to the microsecond; without an offset in UTC.
    public @Nullable Instant time(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var time = Times.parse(text);
        if (time == null || !Times.storable(time)) {
            throw IngestException.invalid(name, "ingest.property-time");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /// A word in lower case.
    public @Nullable String word(String name) {
        var text = text(name);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /// What to throw when a value is none of those known there.
    public IngestException unknown(String name) {
        return IngestException.invalid(name, "ingest.property-unknown");
    }

    private static void require(boolean holds, String name, String code) {
        if (!holds) {
            throw IngestException.invalid(name, code);
        }
    }
}
