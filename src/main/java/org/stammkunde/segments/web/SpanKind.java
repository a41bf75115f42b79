package org.stammkunde.segments.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;
import tools.jackson.databind.JsonNode;

/// What kinds of windows the builder offers, and how their fields are called.
enum SpanKind {
    EVER,
    LAST,
    LONGER_AGO,
    DAYS;

    static final String KIND = ".kind";
    static final String COUNT = ".count";
    static final String UNIT = ".unit";
    static final String FROM = ".from";
    static final String TO = ".to";

    /// What was chosen, or what is offered first.
    static SpanKind of(Slot.Span span, FormNode.Leaf leaf) {
        var chosen = leaf.value(span.name() + KIND);
        return Arrays.stream(values())
                .filter(kind -> kind != EVER || span.optional())
                .filter(kind -> Parameters.camelCase(kind).equals(chosen))
                .findFirst()
                .orElse(span.optional() ? EVER : LAST);
    }

    static List<SpanKind> offered(Slot.Span span) {
        return Arrays.stream(values()).filter(kind -> kind != EVER || span.optional()).toList();
    }

    static String unit(Slot.Span span, FormNode.Leaf leaf) {
        var chosen = leaf.value(span.name() + UNIT);
        return units().contains(chosen) ? chosen : Parameters.camelCase(Window.Unit.DAYS);
    }

    static List<String> units() {
        return Arrays.stream(Window.Unit.values()).map(Parameters::camelCase).toList();
    }

    /// The fields of a window that can be understood.
    static void values(String name, JsonNode json, Map<String, List<String>> values) {
        if (!json.isObject()) {
            values.put(name + KIND, List.of(Parameters.camelCase(EVER)));
            return;
        }
        for (var kind : List.of(LAST, LONGER_AGO)) {
            if (json.has(Parameters.camelCase(kind))) {
                values.put(name + KIND, List.of(Parameters.camelCase(kind)));
                values.put(name + COUNT, List.of(json.path(Parameters.camelCase(kind)).asString()));
                values.put(name + UNIT, List.of(json.path("unit").stringValue("")));
                return;
            }
        }
        values.put(name + KIND, List.of(Parameters.camelCase(DAYS)));
        values.put(name + FROM, List.of(json.path("from").stringValue("")));
        values.put(name + TO, List.of(lastDay(json.path("to").stringValue(""))));
    }

    /// Trees name the day after it.
    private static String lastDay(String to) {
        return to.isEmpty() ? "" : LocalDate.parse(to).minusDays(1).toString();
    }
}
