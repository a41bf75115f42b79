package org.stammkunde.segments.conditions.events;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.stammkunde.segments.conditions.events.EventType.Event;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Property;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;
import org.stammkunde.web.Formats;

/// What somebody did, how often, and how much it came to:
/// `{"type":"event","name":"Order Completed","measure":"sum","of":"revenue",`
/// `"is":{"comparison":"atLeast","value":100},"within":{"last":30,"unit":"days"},`
/// `"where":[{"property":"currency","test":"oneOf","values":["EUR"]}]}`.
final class EventType implements ConditionType<Event> {

    /// What is measured. The sum of nothing is 0, and nothing has no smallest and no largest.
    enum Measure {
        COUNT,
        SUM,
        SMALLEST,
        LARGEST
    }

    /// @param of the property that is measured, empty for `COUNT`
    /// @param is about whole numbers for `COUNT`, see [Bounds#readNumber] for others
    record Event(EventFilter filter, Measure measure, String of, Bounds is, Window within) {}

    @Override
    public String name() {
        return "event";
    }

    @Override
    public Category category() {
        return Category.BEHAVIOUR;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                EventFilter.kindSlot(),
                EventFilter.nameSlot(),
                Slot.choice("measure", Measure.class),
                new Slot.Text(
                        "of",
                        true,
                        Slot.beside("measure", Measure.SUM, Measure.SMALLEST, Measure.LARGEST)),
                new Slot.Limits("is", false, null),
                new Slot.Span("within", true, null),
                EventFilter.whereSlot());
    }

    @Override
    public String example() {
        return """
        {"type":"event","kind":"track","name":"Article Read","within":{"last":30,"unit":"days"},\
        "is":{"comparison":"atLeast","value":3},\
        "where":[{"property":"topic","test":"oneOf","values":["Tea"]}]}""";
    }

    @Override
    public Event read(Parameters parameters) {
        var filter = EventFilter.read(parameters);
        var measure =
                parameters.has("measure")
                        ? parameters.choice("measure", Measure.class)
                        : Measure.COUNT;
        boolean counts = measure == Measure.COUNT;
        return new Event(
                filter,
                measure,
                counts ? "" : parameters.text("of"),
                counts ? Bounds.readCount(parameters, "is") : Bounds.readNumber(parameters, "is"),
                Window.read(parameters, "within"));
    }

    @Override
    public Condition meets(Event event, Question question) {
        var rows = rows(event, question);
        return switch (event.measure()) {
            case COUNT -> rows.number(count(), event.is(), question);
            case SUM ->
                    rows.hold(
                            event.is().holdNumber(measured(event)),
                            event.is().includeZero(),
                            question);
            case SMALLEST, LARGEST ->
                    rows.hold(event.is().holdNumber(measured(event)), false, question);
        };
    }

    private static Rows rows(Event event, Question question) {
        return event.filter().rows(event.within(), question);
    }

    private static Field<BigDecimal> measured(Event event) {
        var number = new Property(EventRows.PROPERTIES, event.of()).number();
        return event.measure() == Measure.SMALLEST
                ? min(number)
                : event.measure() == Measure.LARGEST ? max(number) : sum(number);
    }

    @Override
    public String words(Event event, boolean holds) {
        boolean counts = event.measure() == Measure.COUNT;
        boolean once = counts && event.is().areAnyOrNone();
        var key = counts ? once ? "once" : "often" : Parameters.camelCase(event.measure());
        return event.filter()
                .words(
                        "segments.type.event.words." + key,
                        once ? holds != event.is().areNone() : holds,
                        "of",
                        Phrases.quoted(event.of()),
                        "is",
                        counts
                                ? Phrases.of(event.is(), Formats::number)
                                : Phrases.ofNumber(event.is()),
                        "many",
                        event.is().to(),
                        "window",
                        Phrases.of(event.within()));
    }

    @Override
    public Optional<Finding> found(Event event, Question question) {
        var rows = rows(event, question);
        return Optional.of(
                event.measure() == Measure.COUNT
                        ? new Finding(
                                rows.measured(count(), question),
                                value ->
                                        t("segments.type.event.found", "count", Shows.count(value)))
                        : new Finding(
                                rows.measured(measured(event), question),
                                value -> Shows.number(value, "segments.type.event.none")));
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return EventSuggestions.of(slot, chosen);
    }
}
