package org.stammkunde.segments.conditions.events;

import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;

/// Which events a condition is about: its properties `kind`, `name` and `where`.
///
/// @param name compared as it is written; empty for `ANY`
/// @param where what all hold of an event
record EventFilter(Kind kind, String name, List<PropertyTest> where) {

    /// What the name of an event is one of; written in lower case in `facts.events`. `ANY` is
    /// whatever somebody did.
    enum Kind {
        TRACK,
        PAGE,
        SCREEN,
        ANY
    }

    EventFilter {
        where = List.copyOf(where);
    }

    static Slot kindSlot() {
        return Slot.choice("kind", Kind.class);
    }

    static Slot nameSlot() {
        return new Slot.Text("name", true, named());
    }

    static Slot whereSlot() {
        return PropertyTest.slot("where", named());
    }

    private static Slot.Condition named() {
        return Slot.beside("kind", Kind.TRACK, Kind.PAGE, Kind.SCREEN);
    }

    /// An event of one's own making, when nothing else is said.
    static EventFilter read(Parameters parameters) {
        var kind = parameters.has("kind") ? parameters.choice("kind", Kind.class) : Kind.TRACK;
        if (kind == Kind.ANY) {
            return new EventFilter(kind, "", List.of());
        }
        return new EventFilter(
                kind, parameters.text("name"), PropertyTest.readAll(parameters, "where"));
    }

    /// @param within when they happened
    Rows rows(Window within, Question question) {
        return new Rows(
                EventRows.EVENTS,
                EventRows.CUSTOMER,
                isMeant(),
                within.holds(EventRows.OCCURRED_AT, question),
                meetAll());
    }

    private Condition isMeant() {
        return switch (kind) {
            case TRACK, PAGE, SCREEN ->
                    EventRows.KIND.eq(Parameters.camelCase(kind)).and(EventRows.named(name));
            case ANY ->
                    EventRows.KIND.in(
                            Stream.of(Kind.TRACK, Kind.PAGE, Kind.SCREEN)
                                    .map(Parameters::camelCase)
                                    .toList());
        };
    }

    private Condition meetAll() {
        return where.stream()
                .map(test -> test.holds(EventRows.PROPERTIES))
                .reduce(noCondition(), Condition::and);
    }

    /// A text that takes `kind`, `name` and `where` besides, see [Phrases#of].
    String words(String key, boolean holds, Object... namesAndValues) {
        var all = new ArrayList<Object>(List.of(namesAndValues));
        all.addAll(List.of("kind", Parameters.camelCase(kind)));
        all.addAll(List.of("name", kind == Kind.ANY ? "" : Phrases.quoted(name)));
        all.addAll(List.of("where", PropertyTest.words(where)));
        return Phrases.of(key, holds, all.toArray());
    }
}
