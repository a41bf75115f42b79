package org.stammkunde.segments.conditions.events;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.stammkunde.segments.conditions.events.EventDateType.EventDate;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;

/// When somebody did something first or last:
/// `{"type":"eventDate","which":"last","name":"Signed In",`
/// `"within":{"longerAgo":30,"unit":"days"}}`. Who never did meets none.
final class EventDateType implements ConditionType<EventDate> {

    /// Of all such events of a customer.
    enum Which {
        FIRST,
        LAST
    }

    record EventDate(Which which, EventFilter filter, Window within) {}

    @Override
    public String name() {
        return "eventDate";
    }

    @Override
    public String texts() {
        return "event";
    }

    @Override
    public Category category() {
        return Category.BEHAVIOUR;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                Slot.choice("which", Which.class),
                EventFilter.kindSlot(),
                EventFilter.nameSlot(),
                new Slot.Span("within", false, null),
                EventFilter.whereSlot());
    }

    @Override
    public String example() {
        return """
        {"type":"eventDate","which":"last","kind":"track","name":"Signed In",\
        "within":{"longerAgo":30,"unit":"days"}}""";
    }

    @Override
    public EventDate read(Parameters parameters) {
        return new EventDate(
                parameters.choice("which", Which.class),
                EventFilter.read(parameters),
                Window.readRequired(parameters, "within"));
    }

    @Override
    public Condition meets(EventDate date, Question question) {
        var at = at(date.which());
        return rows(date, question).hold(date.within().holds(at, question), false, question);
    }

    private static Rows rows(EventDate date, Question question) {
        return date.filter().rows(new Window.Ever(), question);
    }

    private static Field<OffsetDateTime> at(Which which) {
        return switch (which) {
            case FIRST -> min(EventRows.OCCURRED_AT);
            case LAST -> max(EventRows.OCCURRED_AT);
        };
    }

    @Override
    public String words(EventDate date, boolean holds) {
        return date.filter()
                .words(
                        "segments.type.eventDate.words." + Parameters.camelCase(date.which()),
                        holds,
                        "window",
                        Phrases.of(date.within()));
    }

    @Override
    public Optional<Finding> found(EventDate date, Question question) {
        return Optional.of(
                new Finding(
                        rows(date, question).measured(at(date.which()), question),
                        value -> Shows.instant(value, "segments.type.event.never")));
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return EventSuggestions.of(slot, chosen);
    }
}
