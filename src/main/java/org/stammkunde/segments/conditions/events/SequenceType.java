package org.stammkunde.segments.conditions.events;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.stammkunde.segments.conditions.events.EventFilter.Kind;
import org.stammkunde.segments.conditions.events.SequenceType.Sequence;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;

/// Two events one after the other, at least once:
/// `{"type":"sequence","first":"Product Viewed","then":"Order Completed","test":"followed",`
/// `"days":7}`. `notFollowed` means that the days are over and nothing came. Days have 24 hours
/// here. Events at the same instant do not follow each other.
final class SequenceType implements ConditionType<Sequence> {

    private static final int MOST_DAYS = 730;

    /// Whether the second event came in time.
    enum Test {
        FOLLOWED,
        NOT_FOLLOWED
    }

    /// @param within when the first event was
    record Sequence(String first, Test test, String then, int days, Window within) {}

    private static final Field<Long> CUSTOMER = column("customer_id", Long.class);
    private static final Field<OffsetDateTime> AT = column("at_time", OffsetDateTime.class);
    private static final Field<OffsetDateTime> NEXT = column("next_time", OffsetDateTime.class);
    private static final Field<Integer> IS_FIRST = column("is_first", Integer.class);
    private static final Field<Integer> IS_THEN = column("is_then", Integer.class);

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public Category category() {
        return Category.BEHAVIOUR;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                new Slot.Text("first", true, null),
                Slot.choice("test", Test.class),
                new Slot.Text("then", true, null),
                new Slot.Whole("days", 1, MOST_DAYS, null),
                new Slot.Span("within", true, null));
    }

    @Override
    public String example() {
        return """
        {"type":"sequence","first":"Product Viewed","test":"notFollowed","then":"Order Completed",\
        "days":7,"within":{"last":30,"unit":"days"}}""";
    }

    @Override
    public Sequence read(Parameters parameters) {
        return new Sequence(
                parameters.text("first"),
                parameters.choice("test", Test.class),
                parameters.text("then"),
                parameters.whole("days", 1, MOST_DAYS),
                Window.read(parameters, "within"));
    }

    @Override
    public Condition meets(Sequence sequence, Question question) {
        return rows(sequence, question).exist(question);
    }

    private static Rows rows(Sequence sequence, Question question) {
        var end = field("{0} + interval {1}", OffsetDateTime.class, AT, hours(sequence));
        var such =
                switch (sequence.test()) {
                    case FOLLOWED -> NEXT.le(end);
                    case NOT_FOLLOWED -> end.le(now(question)).and(NEXT.isNull().or(NEXT.gt(end)));
                };
        return new Rows(
                withNext(sequence, sequence.within(), question),
                CUSTOMER,
                IS_FIRST.eq(inline(1)).and(sequence.within().holds(AT, question)).and(such));
    }

    private static Field<String> hours(Sequence sequence) {
        return inline(sequence.days() * 24 + " hours");
    }

    /// The instants at which somebody did the one or the other, each with the next later one at
    /// which they did the second; none from much before a window.
    private static Table<?> withNext(Sequence sequence, Window since, Question question) {
        return select(
                        CUSTOMER,
                        AT,
                        IS_FIRST,
                        min(when(IS_THEN.eq(inline(1)), AT))
                                .over(
                                        partitionBy(CUSTOMER)
                                                .orderBy(AT.desc())
                                                .rowsBetweenUnboundedPreceding()
                                                .andPreceding(1))
                                .as("next_time"))
                .from(instants(sequence, since, question))
                .asTable("q");
    }

    private static Table<?> instants(Sequence sequence, Window since, Question question) {
        var customer = EventRows.CUSTOMER;
        return select(
                        customer.as("customer_id"),
                        EventRows.OCCURRED_AT.as("at_time"),
                        max(when(EventRows.NAME.eq(sequence.first()), inline(1))
                                        .otherwise(inline(0)))
                                .as("is_first"),
                        max(when(EventRows.NAME.eq(sequence.then()), inline(1))
                                        .otherwise(inline(0)))
                                .as("is_then"))
                .from(EventRows.EVENTS)
                .where(EventRows.KIND.eq(Parameters.camelCase(Kind.TRACK)))
                .and(EventRows.named(sequence.first(), sequence.then()))
                .and(EventRows.untilNow(question))
                .and(since.hasAboutBegun(EventRows.OCCURRED_AT, question))
                .and(customer.isNotNull())
                .and(question.among(customer))
                .groupBy(customer, EventRows.OCCURRED_AT)
                .asTable("q");
    }

    private static OffsetDateTime now(Question question) {
        return question.now().atOffset(ZoneOffset.UTC);
    }

    @Override
    public String words(Sequence sequence, boolean holds) {
        return Phrases.of(
                "segments.type.sequence.words." + Parameters.camelCase(sequence.test()),
                holds,
                "first",
                Phrases.quoted(sequence.first()),
                "then",
                Phrases.quoted(sequence.then()),
                "days",
                sequence.days(),
                "window",
                Phrases.of(sequence.within()));
    }

    @Override
    public Optional<Finding> found(Sequence sequence, Question question) {
        var ever = withNext(sequence, new Window.Ever(), question);
        var all = new Rows(ever, CUSTOMER, noCondition());
        return Optional.of(
                new Finding(
                        all.measured(max(when(IS_FIRST.eq(inline(1)), AT)), question),
                        value -> Shows.instant(value, "segments.type.event.never")));
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return slot.equals("first") || slot.equals("then")
                ? Optional.of(EventSuggestions.names(Map.of()))
                : Optional.empty();
    }

    private static <T> Field<T> column(String name, Class<T> type) {
        return Facts.column("q", name, type);
    }
}
