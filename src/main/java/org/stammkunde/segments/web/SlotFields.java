package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.web.FormNode.Leaf;
import org.stammkunde.segments.web.NodeView.PropertyView;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;

/// Makes the fields of one property, filled with what was typed.
@Component
class SlotFields {

    private static final String LONGEST = "10000";

    private final Kinds kinds;
    private final Company company;

    SlotFields(Kinds kinds, Company company) {
        this.kinds = kinds;
        this.company = company;
    }

    /// @param name of the field, or what the names of its fields begin with
    /// @param key of its label
    List<PropertyView> of(Slot slot, Leaf leaf, String name, String key) {
        var label = t(key);
        return switch (slot) {
            case Slot.Choice choice -> List.of(choice(choice, leaf, name, label, key));
            case Slot.Choices choices -> choices(choices, leaf, name, key);
            case Slot.Text text ->
                    List.of(
                            new PropertyView(
                                    Field.text(name, label).value(leaf.value(text.name())),
                                    text.suggested()));
            case Slot.Texts _ ->
                    List.of(
                            value(
                                    Field.textarea(name, label)
                                            .with("rows", "2")
                                            .with("maxlength", LONGEST)
                                            .hint(t("segments.builder.lines")),
                                    leaf,
                                    slot.name()));
            case Slot.Whole _ -> List.of(value(Field.number(name, label), leaf, slot.name()));
            case Slot.Span span -> span(span, leaf, name, label);
            case Slot.Limits limits -> limits(limits, leaf, name, label);
            case Slot.Reference reference -> List.of(reference(reference, leaf, name, label));
            case Slot.Several _ -> List.of();
        };
    }

    private PropertyView choice(
            Slot.Choice choice, Leaf leaf, String name, String label, String key) {
        var choices =
                choice.values().stream()
                        .map(value -> new Choice(value, t(key + "." + value)))
                        .toList();
        var field = Field.select(name, label, choices).value(kinds.chosen(choice, leaf));
        return new PropertyView(field, true);
    }

    private static List<PropertyView> choices(
            Slot.Choices choices, Leaf leaf, String name, String key) {
        return choices.values().stream()
                .map(
                        value ->
                                Field.checkbox(name + "." + value, t(key + "." + value))
                                        .value(leaf.value(choices.name() + "." + value)))
                .map(field -> new PropertyView(field, false))
                .toList();
    }

    private static PropertyView reference(
            Slot.Reference reference, Leaf leaf, String name, String label) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t("segments.builder.choose")));
        reference
                .labels()
                .all()
                .forEach((id, shown) -> choices.add(new Choice(id.toString(), shown)));
        return value(Field.select(name, label, choices), leaf, reference.name());
    }

    private static List<PropertyView> span(Slot.Span span, Leaf leaf, String name, String label) {
        var kind = SpanKind.of(span, leaf);
        var fields = new ArrayList<PropertyView>();
        var kinds =
                SpanKind.offered(span).stream()
                        .map(Parameters::camelCase)
                        .map(each -> new Choice(each, t("segments.builder.span." + each)))
                        .toList();
        fields.add(
                new PropertyView(
                        Field.select(name + SpanKind.KIND, label, kinds)
                                .value(Parameters.camelCase(kind)),
                        true));
        switch (kind) {
            case EVER -> {}
            case LAST, LONGER_AGO -> {
                var units =
                        SpanKind.units().stream()
                                .map(each -> new Choice(each, t("segments.builder.unit." + each)))
                                .toList();
                fields.add(
                        value(
                                Field.number(name + SpanKind.COUNT, t("segments.builder.count")),
                                leaf,
                                span.name() + SpanKind.COUNT));
                fields.add(
                        new PropertyView(
                                Field.select(
                                                name + SpanKind.UNIT,
                                                t("segments.builder.unit"),
                                                units)
                                        .value(SpanKind.unit(span, leaf)),
                                false));
            }
            case DAYS -> {
                fields.add(
                        value(
                                Field.date(name + SpanKind.FROM, t("segments.builder.from")),
                                leaf,
                                span.name() + SpanKind.FROM));
                fields.add(
                        value(
                                Field.date(name + SpanKind.TO, t("segments.builder.to")),
                                leaf,
                                span.name() + SpanKind.TO));
            }
        }
        return fields;
    }

    private List<PropertyView> limits(Slot.Limits limits, Leaf leaf, String name, String label) {
        var comparison = kinds.comparison(limits, leaf);
        var choices =
                Kinds.comparisons().stream()
                        .map(each -> new Choice(each, t("segments.builder.comparison." + each)))
                        .toList();
        var fields = new ArrayList<PropertyView>();
        fields.add(
                new PropertyView(
                        Field.select(name + ".comparison", label, choices).value(comparison),
                        true));
        fields.add(
                value(
                        number(limits, name + ".value", t("segments.builder.value")),
                        leaf,
                        limits.name() + ".value"));
        if (comparison.equals("between")) {
            fields.add(
                    value(
                            number(limits, name + ".to", t("segments.builder.value-to")),
                            leaf,
                            limits.name() + ".to"));
        }
        return fields;
    }

    private Field number(Slot.Limits limits, String name, String label) {
        return limits.money()
                ? Field.money(name, label, company.require().currency().getCurrencyCode())
                : Field.number(name, label);
    }

    private static PropertyView value(Field field, Leaf leaf, String property) {
        return new PropertyView(field.value(leaf.value(property)), false);
    }
}
