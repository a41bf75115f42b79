package org.stammkunde.connectors.web;

import static java.util.stream.Collectors.joining;
import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.Import;
import org.stammkunde.connectors.SavedMapping;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.Mapping;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.connectors.reading.DateStyle;
import org.stammkunde.connectors.reading.DecimalStyle;
import org.stammkunde.connectors.reading.Layout;
import org.stammkunde.connectors.reading.Sample;
import org.stammkunde.connectors.reading.TextEncoding;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.FieldErrors;

/// What the columns of a stored file mean, beside its first rows.
///
/// @param form what was typed, or taken over from saved settings
/// @param preset the preset the header belongs to, or null
public record ImportMapping(
        Import run,
        Sample sample,
        MappingForm form,
        @Nullable Preset preset,
        List<SavedMapping.Name> saved,
        FieldErrors errors)
        implements Page {

    private static final int ROWS = 5;
    private static final int FEW = 12;
    private static final int WIDEST = 400;

    /// Errors shown beside their field.
    private static final Set<String> PLACED =
            Set.of("preset", "starts", "source", "refundPrefix", "noCustomer", "save");

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String action() {
        return "/imports/" + run.id() + "/mapping";
    }

    /// Errors that belong to no field of the form.
    public List<String> problems() {
        return errors.sentences().entrySet().stream()
                .filter(entry -> !PLACED.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Code of the field in each column, `attribute`, or empty.
    public List<String> fields() {
        return form.fields(run.kind(), sample);
    }

    /// Whether the file may have refunds, guests and lines.
    public boolean orders() {
        return run.kind() == ImportKind.ORDERS;
    }

    /// What is needed at least.
    public String needed() {
        return switch (run.kind()) {
            case ORDERS -> t("imports.mapping.columns.lead");
            case CUSTOMERS -> t("imports.mapping.columns.lead.customers");
            case EVENTS -> t("imports.mapping.columns.lead.events");
            case PRODUCTS -> t("imports.mapping.columns.lead.products");
            case SUBSCRIPTIONS -> t("imports.mapping.columns.lead.subscriptions");
            case TICKETS -> t("imports.mapping.columns.lead.tickets");
        };
    }

    /// Few enough saved settings for a button each.
    public boolean few() {
        return saved.size() <= FEW;
    }

    public Field savedChoice() {
        var choices = saved.stream().map(s -> new Choice(Long.toString(s.id()), s.name())).toList();
        return Field.select("saved", t("imports.mapping.saved.choose"), choices);
    }

    public Field presetChoice() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t("imports.mapping.preset.none")));
        Preset.of(run.kind())
                .forEach(p -> choices.add(new Choice(p.key(), t("imports.preset." + p.key()))));
        return Field.select("preset", t("imports.mapping.preset"), choices)
                .value(form.text("preset"))
                .hint(orders() ? t("imports.mapping.preset.hint") : t("imports.mapping.preset.own"))
                .errors(errors);
    }

    public boolean fixedWidth() {
        return sample.format().layout() instanceof Layout.FixedWidth;
    }

    /// Where the columns begin, counted from 1.
    public Field starts() {
        var typed = errors.at("starts") == null ? found() : form.text("starts");
        return Field.text("starts", t("imports.mapping.starts"))
                .value(typed)
                .hint(t("imports.mapping.starts.hint"))
                .errors(errors)
                .mandatory();
    }

    private String found() {
        return sample.format().layout() instanceof Layout.FixedWidth(var starts)
                ? starts.stream().map(start -> Integer.toString(start + 1)).collect(joining(", "))
                : "";
    }

    /// The first lines below a ruler that numbers every tenth position.
    public String lines() {
        int width =
                Math.min(WIDEST, sample.lines().stream().mapToInt(String::length).max().orElse(0));
        var ruler = new StringBuilder();
        for (int position = 1; position <= width; position += 10) {
            ruler.append("%-10d".formatted(position));
        }
        var shown =
                new ArrayList<>(List.of(ruler.toString(), "|.........".repeat((width + 9) / 10)));
        sample.lines()
                .forEach(line -> shown.add(line.substring(0, Math.min(WIDEST, line.length()))));
        return String.join("\n", shown);
    }

    public Field source() {
        return Field.text("source", t("imports.mapping.source"))
                .value(form.values().getOrDefault("source", Mapping.CSV))
                .hint(t("imports.mapping.source.hint"))
                .errors(errors)
                .mandatory();
    }

    public Field refundPrefix() {
        return Field.text("refundPrefix", t("imports.mapping.refund-prefix"))
                .value(form.text("refundPrefix"))
                .hint(t("imports.mapping.refund-prefix.hint"))
                .errors(errors);
    }

    public Field noCustomer() {
        return Field.text("noCustomer", t("imports.mapping.no-customer"))
                .value(form.text("noCustomer"))
                .hint(t("imports.mapping.no-customer.hint"))
                .errors(errors);
    }

    public Field freeLines() {
        var choices =
                List.of(
                        new Choice("keep", t("imports.mapping.free-lines.keep")),
                        new Choice("reject", t("imports.mapping.free-lines.reject")));
        return Field.select("freeLines", t("imports.mapping.free-lines"), choices)
                .value(form.text("freeLines"))
                .hint(t("imports.mapping.free-lines.hint"));
    }

    public Field save() {
        return Field.text("save", t("imports.mapping.save"))
                .value(form.text("save"))
                .with("maxlength", Integer.toString(SavedMapping.LONGEST_NAME))
                .hint(t("imports.mapping.save.hint"))
                .errors(errors);
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
        var kind = run.kind();
        kind.fields().forEach(field -> choices.add(new Choice(field.code(), t(field.labelKey()))));
        switch (kind.other()) {
            case ATTRIBUTES ->
                    choices.add(new Choice(kind.other().code(), t("imports.mapping.attribute")));
            case PROPERTIES ->
                    choices.add(new Choice(kind.other().code(), t("imports.mapping.property")));
            case NONE -> {}
        }
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
