package org.stammkunde.connectors.web;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.mapping.Field;
import org.stammkunde.connectors.mapping.Headers;
import org.stammkunde.connectors.mapping.Mapping;
import org.stammkunde.connectors.mapping.Rules;
import org.stammkunde.connectors.reading.DateStyle;
import org.stammkunde.connectors.reading.DecimalStyle;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.connectors.reading.Layout;
import org.stammkunde.connectors.reading.Sample;
import org.stammkunde.connectors.reading.TextEncoding;

/// What stands in the mapping form: the format, and for each column the field it holds.
record MappingForm(Map<String, String> values) {

    private static final String COLUMN = "column-";
    private static final String ATTRIBUTE = "attribute";

    FormatChoice format() {
        return new FormatChoice(charset(), layout(), header(), decimal(), date());
    }

    /// The fields by column: as chosen, or guessed while the columns are not those chosen for.
    List<String> fields(Sample sample) {
        if (shape(sample).equals(values.get("shape"))) {
            return IntStream.range(0, sample.header().size())
                    .mapToObj(i -> values.getOrDefault(COLUMN + i, ""))
                    .toList();
        }
        var guessed = Headers.guess(sample.header());
        var attributes = Headers.guessAttributes(sample.header());
        return IntStream.range(0, sample.header().size())
                .mapToObj(
                        i ->
                                guessed.entrySet().stream()
                                        .filter(entry -> entry.getValue() == i)
                                        .map(entry -> entry.getKey().code())
                                        .findFirst()
                                        .orElse(attributes.containsValue(i) ? ATTRIBUTE : ""))
                .toList();
    }

    /// The mapping as chosen; the format as read.
    Mapping mapping(Sample sample) {
        var columns = new EnumMap<Field, String>(Field.class);
        var attributes = new TreeMap<String, String>();
        var fields = fields(sample);
        for (int i = 0; i < fields.size(); i++) {
            var field = Field.of(fields.get(i));
            if (field != null) {
                columns.putIfAbsent(field, Mapping.column(i));
            } else if (fields.get(i).equals(ATTRIBUTE)) {
                attributes.put(sample.header().get(i), Mapping.column(i));
            }
        }
        var source = values.getOrDefault("source", "").strip();
        return new Mapping(
                source.isEmpty() ? Mapping.CSV : source,
                columns,
                attributes,
                Rules.USUAL,
                FormatChoice.of(sample.format()));
    }

    static String shape(Sample sample) {
        return Integer.toHexString(sample.header().hashCode());
    }

    static String code(Layout layout) {
        return switch (layout) {
            case Layout.Delimited(char delimiter, _) -> delimiter == '\t' ? "tab" : "" + delimiter;
            case Layout.Blanks() -> "blanks";
            case Layout.FixedWidth _ -> "fixed";
        };
    }

    private @Nullable Charset charset() {
        return TextEncoding.CHOICES.stream()
                .filter(charset -> charset.name().equals(values.get("encoding")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Layout layout() {
        return switch (values.getOrDefault("layout", "")) {
            case "," -> new Layout.Delimited(',');
            case ";" -> new Layout.Delimited(';');
            case "|" -> new Layout.Delimited('|');
            case "tab" -> new Layout.Delimited('\t');
            case "blanks" -> new Layout.Blanks();
            default -> null;
        };
    }

    private @Nullable Boolean header() {
        var chosen = values.get("header");
        return (chosen == null || chosen.isEmpty()) ? null : (Boolean) chosen.equals("yes");
    }

    private @Nullable DecimalStyle decimal() {
        return switch (values.getOrDefault("decimal", "")) {
            case "point" -> DecimalStyle.POINT;
            case "comma" -> DecimalStyle.COMMA;
            default -> null;
        };
    }

    private @Nullable DateStyle date() {
        return DateStyle.named(values.getOrDefault("date", ""));
    }
}
