package org.stammkunde.segments.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.SegmentException;
import tools.jackson.databind.JsonNode;

/// The properties of a JSON object in a tree. Each method throws [SegmentException] with the place
/// when what stands there is not what was asked for; what nobody asked for is refused by [#done()].
public final class Parameters {

    private static final int LONGEST_TEXT = 500;

    /// In the lists of a whole tree.
    private static final int MOST_VALUES = 2_000;

    /// Each constant is compared with what stands in a tree, whichever it is.
    private static final Map<Enum<?>, String> WRITTEN = new ConcurrentHashMap<>();

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final JsonNode object;
    private final String place;
    private final Set<String> known = new HashSet<>();
    private final AtomicInteger values;

    private Parameters(JsonNode object, String place, AtomicInteger values) {
        this.object = object;
        this.place = place;
        this.values = values;
    }

    /// @param place as a JSON pointer
    public static Parameters of(JsonNode json, String place) {
        return of(json, place, new AtomicInteger());
    }

    private static Parameters of(JsonNode json, String place, AtomicInteger values) {
        if (!json.isObject()) {
            throw SegmentException.wrongType(place, "object");
        }
        return new Parameters(json, place, values);
    }

    /// Where the object stands, as a JSON pointer.
    public String place() {
        return place;
    }

    /// Where one of its properties stands.
    public String place(String name) {
        return place + "/" + name;
    }

    /// Whether there is such a property, and not null.
    public boolean has(String name) {
        return optional(name) != null;
    }

    /// At most 500 characters that every engine can store.
    public String text(String name) {
        return text(required(name), place(name));
    }

    /// At least one, and with those of the whole tree not too many: an engine takes its time to
    /// look at them all.
    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        var list = list(name, MOST_VALUES);
        if (values.addAndGet(list.size()) > MOST_VALUES) {
            throw SegmentException.tooMany(place(name), MOST_VALUES);
        }
        for (var each : list) {
            texts.add(text(each, place(name) + "/" + texts.size()));
        }
        return texts;
    }

    /// One of an enum's constants, as [#camelCase] writes them.
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return find(text(name), type)
                .orElseThrow(() -> SegmentException.unknownValue(place(name), choices(type)));
    }

    /// The same where constants of another enum may stand, too: for these there is none.
    public <E extends Enum<E>> Optional<E> choice(
            String name, Class<E> type, Class<? extends Enum<?>> others) {
        var text = text(name);
        var found = find(text, type);
        if (found.isEmpty() && find(text, others).isEmpty()) {
            throw SegmentException.unknownValue(
                    place(name), choices(type) + ", " + choices(others));
        }
        return found;
    }

    /// At least one of them, each once and in the order of the enum.
    public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        int index = 0;
        for (var text : texts(name)) {
            var place = place(name) + "/" + index++;
            chosen.add(
                    find(text, type)
                            .orElseThrow(
                                    () -> SegmentException.unknownValue(place, choices(type))));
        }
        return List.copyOf(chosen);
    }

    private static <E extends Enum<?>> Optional<E> find(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> camelCase(choice).equals(text))
                .findFirst();
    }

    /// A number that stands for something kept here, whether or not there is such a thing.
    public Used reference(String name, Used.Kind kind) {
        var number = decimal(name, 0, BigDecimal.ONE, BigDecimal.valueOf(Long.MAX_VALUE));
        return new Used(kind, number.longValueExact(), place(name));
    }

    /// A whole number, both bounds included.
    public int whole(String name, int smallest, int largest) {
        return decimal(name, 0, BigDecimal.valueOf(smallest), BigDecimal.valueOf(largest))
                .intValueExact();
    }

    /// @param decimals that it may have at most
    public BigDecimal decimal(String name, int decimals, BigDecimal smallest, BigDecimal largest) {
        var json = required(name);
        if (!json.isNumber()) {
            throw SegmentException.wrongType(place(name), "number");
        }
        // What is too large for a floating-point number has become infinite.
        var number =
                json.isDouble() && !Double.isFinite(json.doubleValue())
                        ? null
                        : json.decimalValue();
        if (number == null || number.compareTo(smallest) < 0 || number.compareTo(largest) > 0) {
            throw SegmentException.outOfRange(
                    place(name), smallest.toPlainString(), largest.toPlainString());
        }
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.scale() > decimals) {
            throw SegmentException.tooExact(place(name), decimals);
        }
        return plain;
    }

    /// Written as `2026-12-31`.
    public LocalDate date(String name) {
        try {
            var date = LocalDate.parse(text(name));
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException _) {
            throw SegmentException.notADate(place(name));
        }
        throw SegmentException.outOfRange(place(name), FIRST_YEAR + "-01-01", LAST_YEAR + "-12-31");
    }

    /// An object within, to be read and done with.
    public <T> T object(String name, Function<Parameters, T> reading) {
        var inner = object(name);
        var read = reading.apply(inner);
        inner.done();
        return read;
    }

    /// An object within; whoever reads it says when it is [#done()].
    public Parameters object(String name) {
        return of(required(name), place(name), values);
    }

    /// @param most objects; at least one
    public List<Parameters> objects(String name, int most) {
        var objects = new ArrayList<Parameters>();
        for (var each : list(name, most)) {
            objects.add(of(each, place(name) + "/" + objects.size(), values));
        }
        return objects;
    }

    /// To be called when everything has been read.
    public void done() {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw SegmentException.unknownProperty(place(escaped(name)));
                        });
    }

    private JsonNode list(String name, int most) {
        var json = required(name);
        if (!json.isArray()) {
            throw SegmentException.wrongType(place(name), "list");
        }
        if (json.isEmpty()) {
            throw SegmentException.missing(place(name));
        }
        if (json.size() > most) {
            throw SegmentException.tooMany(place(name), most);
        }
        return json;
    }

    private static String text(JsonNode json, String place) {
        if (!json.isString()) {
            throw SegmentException.wrongType(place, "text");
        }
        var text = json.stringValue();
        if (text.length() > LONGEST_TEXT) {
            throw SegmentException.tooLong(place, LONGEST_TEXT);
        }
        if (!isStorable(text)) {
            throw SegmentException.badCharacters(place);
        }
        return text;
    }

    /// Whether every engine can store it as it is: not with NUL, or half of a character.
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }

    private JsonNode required(String name) {
        var json = optional(name);
        if (json == null) {
            throw SegmentException.missing(place(name));
        }
        return json;
    }

    private @Nullable JsonNode optional(String name) {
        known.add(name);
        var json = object.get(name);
        return json == null || json.isNull() ? null : json;
    }

    private static String choices(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Parameters::camelCase)
                .collect(Collectors.joining(", "));
    }

    /// How a constant is written in trees: `AVERAGE_VALUE` as `averageValue`.
    public static String camelCase(Enum<?> choice) {
        return WRITTEN.computeIfAbsent(choice, Parameters::written);
    }

    private static String written(Enum<?> choice) {
        var words = choice.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return shortened(name).replace("~", "~0").replace("/", "~1");
    }

    /// Not in the middle of a character, of which no answer could hold one half.
    private static String shortened(String name) {
        if (name.length() <= LONGEST_TEXT) {
            return name;
        }
        boolean within = Character.isLowSurrogate(name.charAt(LONGEST_TEXT));
        return name.substring(0, within ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }
}
