package org.stammkunde.segments.conditions;

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
import org.stammkunde.segments.conditions.EventDateType.EventDate;
import org.stammkunde.segments.conditions.EventRows.Kind;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
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

    /// @param where what all hold of an event that counts
    record EventDate(Which which, Kind kind, String name, Window within, List<PropertyTest> where) {
        EventDate {
            where = List.copyOf(where);
        }
    }

    @Override
    public String name() {
        return "eventDate";
    }

    @Override
    public Category category() {
        return Category.BEHAVIOUR;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                Slot.choice("which", Which.class),
                Slot.choice("kind", Kind.class),
                new Slot.Text("name", true, null),
                new Slot.Span("within", false, null),
                PropertyTest.slot());
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
                EventRows.readKind(parameters),
                parameters.text("name"),
                Window.readRequired(parameters, "within"),
                PropertyTest.readAll(parameters));
    }

    @Override
    public Condition meets(EventDate date, Question question) {
        var at = at(date.which());
        return rows(date, question).hold(date.within().holds(at, question), false, question);
    }

    private static Rows rows(EventDate date, Question question) {
        return EventRows.of(date.kind(), date.name(), new Window.Ever(), date.where(), question);
    }

    private static Field<OffsetDateTime> at(Which which) {
        return switch (which) {
            case FIRST -> min(EventRows.OCCURRED_AT);
            case LAST -> max(EventRows.OCCURRED_AT);
        };
    }

    @Override
    public String words(EventDate date, boolean holds) {
        return Phrases.of(
                "segments.type.eventDate.words." + Parameters.camelCase(date.which()),
                holds,
                "kind",
                Parameters.camelCase(date.kind()),
                "name",
                Phrases.quoted(date.name()),
                "window",
                Phrases.of(date.within()),
                "where",
                PropertyTest.words(date.where()));
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
        return EventRows.values(slot, chosen);
    }
}
