package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.stammkunde.web.Texts.t;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.stammkunde.segments.conditions.EventType.Event;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;
import org.stammkunde.web.Formats;

/// What somebody did, and how often: `{"type":"event","name":"Article Read",`
/// `"within":{"last":30,"unit":"days"},"is":{"comparison":"exactly","value":0}}`. An event is that
/// of whom its identifier belongs to at present.
final class EventType implements ConditionType<Event> {

    /// What the name is one of; written in lower case in `facts.events`.
    enum Kind {
        TRACK,
        PAGE,
        SCREEN
    }

    /// @param name compared as it is written
    /// @param is about the number of events
    record Event(Kind kind, String name, Window within, Bounds is) {}

    private static final Field<Long> CUSTOMER = Facts.column("i", "customer_id", Long.class);
    private static final Field<String> KIND = Facts.column("e", "kind", String.class);
    private static final Field<String> NAME = Facts.column("e", "name", String.class);
    private static final Field<OffsetDateTime> OCCURRED_AT =
            Facts.column("e", "occurred_at", OffsetDateTime.class);

    private static final Table<?> EVENTS =
            Facts.table("events", "e")
                    .join(Facts.table("identifiers", "i"))
                    .on(
                            Facts.column("i", "identifier_id", Long.class)
                                    .eq(Facts.column("e", "identifier_id", Long.class)));

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
                Slot.choice("kind", Kind.class),
                new Slot.Text("name", true, null),
                new Slot.Limits("is", false, null),
                new Slot.Span("within", true, null));
    }

    @Override
    public String example() {
        return """
        {"type":"event","kind":"track","name":"Article Read","within":{"last":30,"unit":"days"},\
        "is":{"comparison":"atLeast","value":3}}""";
    }

    @Override
    public Event read(Parameters parameters) {
        return new Event(
                parameters.has("kind") ? parameters.choice("kind", Kind.class) : Kind.TRACK,
                parameters.text("name"),
                Window.read(parameters, "within"),
                Bounds.readCount(parameters, "is"));
    }

    @Override
    public Condition meets(Event event, Question question) {
        return rows(event, question).number(count(), event.is(), question);
    }

    private static Rows rows(Event event, Question question) {
        return new Rows(
                EVENTS,
                CUSTOMER,
                KIND.eq(Parameters.camelCase(event.kind()))
                        .and(NAME.eq(event.name()))
                        .and(event.within().holds(OCCURRED_AT, question)));
    }

    @Override
    public String words(Event event, boolean holds) {
        var key = event.is().areAtLeastOne() ? "once" : "often";
        return Phrases.of(
                "segments.type.event.words." + key,
                holds,
                "kind",
                Parameters.camelCase(event.kind()),
                "name",
                Phrases.quoted(event.name()),
                "is",
                Phrases.of(event.is(), Formats::number),
                "many",
                event.is().to(),
                "window",
                Phrases.of(event.within()));
    }

    @Override
    public Optional<Finding> found(Event event, Question question) {
        return Optional.of(
                new Finding(
                        rows(event, question).measured(count(), question),
                        value -> t("segments.type.event.found", "count", Shows.count(value))));
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return slot.equals("name")
                ? Optional.of(
                        select(NAME)
                                .from(Facts.table("events", "e"))
                                .where(
                                        KIND.eq(
                                                chosen.getOrDefault(
                                                        "kind", Parameters.camelCase(Kind.TRACK))))
                                .and(NAME.isNotNull())
                                .and(NAME.ne(""))
                                .groupBy(NAME)
                                .orderBy(count().desc(), NAME))
                : Optional.empty();
    }
}
