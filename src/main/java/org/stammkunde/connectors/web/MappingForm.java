package org.stammkunde.connectors.web;

import static org.stammkunde.web.Texts.t;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.SavedMapping;
import org.stammkunde.connectors.mapping.Field;
import org.stammkunde.connectors.mapping.Headers;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.Mapping;
import org.stammkunde.connectors.mapping.Rules;
import org.stammkunde.connectors.reading.DateStyle;
import org.stammkunde.connectors.reading.DecimalStyle;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.connectors.reading.Layout;
import org.stammkunde.connectors.reading.Sample;
import org.stammkunde.connectors.reading.TextEncoding;
import org.stammkunde.web.kit.FieldErrors;

/// What stands in the mapping form: the format, for each column the field it holds, and the
/// rules of the source.
record MappingForm(Map<String, String> values) {

    private static final String COLUMN = "column-";

    /// What was settled for an earlier file.
    static MappingForm of(Mapping mapping, Sample sample) {
        var values = new HashMap<String, String>();
        values.put("shape", shape(sample));
        values.put("source", mapping.source());
        values.put("refundPrefix", Objects.requireNonNullElse(mapping.rules().refundPrefix(), ""));
        values.put("noCustomer", Objects.requireNonNullElse(mapping.rules().noCustomer(), ""));
        values.put("freeLines", mapping.rules().freeLines() ? "keep" : "reject");
        var fields = mapping.fields(sample.header());
        for (int i = 0; i < fields.size(); i++) {
            values.put(COLUMN + i, fields.get(i));
        }
        return new MappingForm(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    FormatChoice format() {
        return new FormatChoice(charset(), layout(), header(), decimal(), date());
    }

    /// What can be seen to be wrong without the file.
    FieldErrors errors() {
        var errors = FieldErrors.none();
        if (text("layout").equals("fixed") && starts() == null) {
            errors = errors.with("starts", t("imports.mapping.starts.wrong"));
        }
        if (text("save").length() > SavedMapping.LONGEST_NAME) {
            errors =
                    errors.with(
                            "save",
                            t(
                                    "error.imports.value-too-long",
                                    "longest",
                                    SavedMapping.LONGEST_NAME));
        }
        return errors;
    }

    /// How the columns are found; what their values look like is to be looked at anew.
    FormatChoice columns() {
        return new FormatChoice(charset(), layout(), header(), null, null);
    }

    /// Whether the columns are those the rest was chosen for.
    boolean fits(Sample sample) {
        return shape(sample).equals(values.getOrDefault("shape", shape(sample)));
    }

    /// The fields by column: as chosen, or guessed while the columns are not those chosen for.
    List<String> fields(ImportKind kind, Sample sample) {
        if (shape(sample).equals(values.get("shape"))) {
            return IntStream.range(0, sample.header().size())
                    .mapToObj(i -> values.getOrDefault(COLUMN + i, ""))
                    .toList();
        }
        var guessed = Headers.guess(kind, sample.header());
        var others = Headers.guessOthers(kind, sample.header(), guessed.values());
        return IntStream.range(0, sample.header().size())
                .mapToObj(
                        i ->
                                guessed.entrySet().stream()
                                        .filter(entry -> entry.getValue() == i)
                                        .map(entry -> entry.getKey().code())
                                        .findFirst()
                                        .orElse(others.containsValue(i) ? kind.other().code() : ""))
                .toList();
    }

    /// The mapping as chosen; the format as read.
    Mapping mapping(ImportKind kind, Sample sample) {
        var columns = new EnumMap<Field, String>(Field.class);
        var attributes = new TreeMap<String, String>();
        var fields = fields(kind, sample);
        for (int i = 0; i < fields.size(); i++) {
            var field = kind.field(fields.get(i));
            if (field != null) {
                columns.putIfAbsent(field, Mapping.column(i));
            } else if (!fields.get(i).isEmpty() && fields.get(i).equals(kind.other().code())) {
                attributes.put(other(kind, i, sample.header()), Mapping.column(i));
            }
        }
        return new Mapping(
                kind,
                text("source").isEmpty() ? Mapping.CSV : text("source"),
                columns,
                attributes,
                rules(),
                FormatChoice.of(sample.format()));
    }

    /// The usual name of what the column holds, or else the column's.
    private static String other(ImportKind kind, int column, List<String> header) {
        return Headers.guessOthers(kind, header, List.of()).entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(header.get(column));
    }

    private Rules rules() {
        return new Rules(
                optional("refundPrefix"),
                !text("freeLines").equals("reject"),
                optional("noCustomer"));
    }

    private @Nullable String optional(String name) {
        return text(name).isEmpty() ? null : text(name);
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
        return switch (text("layout")) {
            case "," -> new Layout.Delimited(',');
            case ";" -> new Layout.Delimited(';');
            case "|" -> new Layout.Delimited('|');
            case "tab" -> new Layout.Delimited('\t');
            case "blanks" -> new Layout.Blanks();
            case "fixed" -> fixed();
            default -> null;
        };
    }

    private Layout fixed() {
        var starts = starts();
        return starts == null ? Layout.FixedWidth.DETECT : new Layout.FixedWidth(starts);
    }

    /// The first position of each column, from 0, where people count from 1; they may leave out
    /// the first column's. Null when these are not ascending numbers.
    private @Nullable List<Integer> starts() {
        var starts = new ArrayList<>(List.of(0));
        for (var typed : text("starts").split("[\\s,;]+", -1)) {
            if (typed.isEmpty() || (typed.equals("1") && starts.size() == 1)) {
                continue;
            }
            if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) - 1 <= starts.getLast()) {
                return null;
            }
            starts.add(Integer.parseInt(typed) - 1);
        }
        return starts;
    }

    private @Nullable Boolean header() {
        var chosen = values.get("header");
        return (chosen == null || chosen.isEmpty()) ? null : (Boolean) chosen.equals("yes");
    }

    private @Nullable DecimalStyle decimal() {
        return switch (text("decimal")) {
            case "point" -> DecimalStyle.POINT;
            case "comma" -> DecimalStyle.COMMA;
            default -> null;
        };
    }

    private @Nullable DateStyle date() {
        return DateStyle.named(text("date"));
    }
}
