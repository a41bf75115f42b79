package org.stammkunde.segments.spi;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.stammkunde.web.Formats;

/// Parts of the sentences that describe conditions, in the viewer's language.
public final class Phrases {

    private static final int MOST = 5;
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private Phrases() {}

    /// A text some of whose arguments may be empty. The argument `holds` is `yes` or `no`.
    public static String of(String key, boolean holds, Object... namesAndValues) {
        var all = new Object[namesAndValues.length + 2];
        System.arraycopy(namesAndValues, 0, all, 0, namesAndValues.length);
        all[namesAndValues.length] = "holds";
        all[namesAndValues.length + 1] = holds ? "yes" : "no";
        return SPACES.matcher(t(key, all)).replaceAll(" ").strip();
    }

    /// `„A“, „B“ oder „C“`, the first of many only.
    public static String oneOf(List<String> values) {
        var quoted = values.stream().limit(MOST).map(Phrases::quoted).toList();
        if (values.size() > MOST) {
            return t(
                    "segments.words.or-more",
                    "list",
                    String.join(", ", quoted),
                    "more",
                    values.size() - MOST);
        }
        return or(quoted);
    }

    /// `A, B oder C`
    public static String or(List<String> values) {
        return joined(values, "segments.words.or");
    }

    /// `A, B und C`
    public static String and(List<String> values) {
        return joined(values, "segments.words.and");
    }

    public static String quoted(String value) {
        return t("segments.words.quoted", "value", value);
    }

    /// What a number stands for; the number itself, when there is nothing of that number.
    public static String named(long number, Slot.Labels labels) {
        var label = labels.all().get(number);
        return label == null ? Long.toString(number) : quoted(label);
    }

    private static String joined(List<String> values, String key) {
        if (values.size() == 1) {
            return values.getFirst();
        }
        var first = String.join(", ", values.subList(0, values.size() - 1));
        return t(key, "first", first, "last", values.getLast());
    }

    /// `in den letzten 90 Tagen`; nothing for ever.
    public static String of(Window window) {
        return switch (window) {
            case Window.Ever _ -> "";
            case Window.Last(var count, var unit) ->
                    t("segments.words.last." + Parameters.camelCase(unit), "count", count);
            case Window.LongerAgo(var count, var unit) ->
                    t("segments.words.longer-ago." + Parameters.camelCase(unit), "count", count);
            case Window.Days(var from, var to) -> {
                if (to == null) {
                    yield t("segments.words.from", "from", Formats.dateLong(from));
                }
                var last = Formats.dateLong(to.minusDays(1));
                yield from == null
                        ? t("segments.words.until", "to", last)
                        : t("segments.words.days", "from", Formats.dateLong(from), "to", last);
            }
        };
    }

    /// `mindestens 2`
    ///
    /// @param number how a number of the bounds is shown
    public static String of(Bounds bounds, Shown number) {
        return t(
                "segments.words.bounds." + Parameters.camelCase(bounds.comparison()),
                "value",
                number.of(bounds.value()),
                "to",
                number.of(bounds.to()));
    }

    /// `mindestens 2,5`, of bounds from [Bounds#readNumber].
    public static String ofNumber(Bounds bounds) {
        return of(bounds, number -> number(BigDecimal.valueOf(number, Bounds.DECIMALS)));
    }

    /// `mindestens 80 %`, of bounds from [Bounds#readPercent].
    public static String ofPercent(Bounds bounds) {
        return of(bounds, number -> Formats.percent(BigDecimal.valueOf(number, 2), 0));
    }

    /// With as many decimals as it has.
    public static String number(BigDecimal number) {
        return Formats.number(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /// How a number of bounds is shown.
    public interface Shown {
        String of(long number);
    }
}
