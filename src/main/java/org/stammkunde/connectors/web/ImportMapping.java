package org.stammkunde.connectors.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.Import;
import org.stammkunde.connectors.SavedMapping;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.connectors.reading.DateStyle;
import org.stammkunde.connectors.reading.DecimalStyle;
import org.stammkunde.connectors.reading.Sample;
import org.stammkunde.connectors.reading.TextEncoding;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.FieldErrors;

/// What the columns of a stored file mean, beside its first rows.
///
/// @param fields code of the field in each column, `attribute`, or empty
/// @param preset the preset the header belongs to, or null
public record ImportMapping(
        Import run,
        Sample sample,
        List<String> fields,
        String source,
        @Nullable Preset preset,
        List<SavedMapping> saved,
        FieldErrors errors)
        implements Page {

    private static final int ROWS = 5;

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String action() {
        return "/imports/" + run.id() + "/mapping";
    }

    public String shape() {
        return MappingForm.shape(sample);
    }

    public List<List<String>> rows() {
        return sample.rows().stream().limit(ROWS).toList();
    }

    /// What may stand in a column.
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t("imports.mapping.unused")));
        Arrays.stream(org.stammkunde.connectors.mapping.Field.values())
                .forEach(field -> choices.add(new Choice(field.code(), t(field.labelKey()))));
        choices.add(new Choice("attribute", t("imports.mapping.attribute")));
        return choices;
    }

    public Field encoding() {
        var choices =
                TextEncoding.CHOICES.stream().map(c -> new Choice(c.name(), c.name())).toList();
        return Field.select("encoding", t("imports.mapping.encoding"), choices)
                .value(sample.format().charset().name());
    }

    public Field layout() {
        var code = MappingForm.code(sample.format().layout());
        var choices =
                Stream.of(",", ";", "tab", "|", "blanks", "fixed")
                        .filter(known -> !known.equals("fixed") || code.equals("fixed"))
                        .map(known -> new Choice(known, t("imports.mapping.layout." + name(known))))
                        .toList();
        return Field.select("layout", t("imports.mapping.layout"), choices).value(code);
    }

    private static String name(String layout) {
        return switch (layout) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "|" -> "pipe";
            default -> layout;
        };
    }

    public Field header() {
        var choices =
                List.of(
                        new Choice("yes", t("imports.mapping.header.yes")),
                        new Choice("no", t("imports.mapping.header.no")));
        return Field.select("header", t("imports.mapping.header"), choices)
                .value(sample.format().header() ? "yes" : "no");
    }

    public Field decimal() {
        var choices = List.of(new Choice("point", "1,234.50"), new Choice("comma", "1.234,50"));
        return Field.select("decimal", t("imports.mapping.decimal"), choices)
                .value(sample.format().decimal() == DecimalStyle.POINT ? "point" : "comma");
    }

    public Field date() {
        var choices =
                DateStyle.ALL.stream()
                        .map(
                                style ->
                                        new Choice(
                                                style.name(),
                                                t("imports.mapping.date." + style.name())))
                        .toList();
        return Field.select("date", t("imports.mapping.date"), choices)
                .value(sample.format().date().name());
    }
}
