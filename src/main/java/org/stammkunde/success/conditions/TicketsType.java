package org.stammkunde.success.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.stammkunde.web.Texts.t;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;
import org.stammkunde.success.conditions.TicketsType.Asked;
import org.stammkunde.success.tickets.TicketState;
import org.stammkunde.web.Formats;

/// How many tickets somebody has: `{"type":"tickets","which":"unhappy",`
/// `"within":{"last":90,"unit":"days"},"is":{"comparison":"atLeast","value":2}}`.
final class TicketsType implements ConditionType<Asked> {

    /// The worst ratings, of 1 to 5.
    private static final int UNHAPPY_CSAT = 2;

    enum Which {
        /// Something is left to do.
        OPEN,
        ANY,
        /// Rated with 1 or 2.
        UNHAPPY
    }

    /// @param within when it was created
    /// @param is about the number of tickets
    record Asked(Which which, Window within, Bounds is) {}

    private static final Field<Long> CUSTOMER = column("customer_id", Long.class);
    private static final Field<String> STATE = column("state", String.class);
    private static final Field<Integer> CSAT = column("csat", Integer.class);
    private static final Field<OffsetDateTime> CREATED_AT =
            column("created_at", OffsetDateTime.class);

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public Category category() {
        return Category.SERVICE;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                Slot.choice("which", Which.class),
                new Slot.Limits("is", false, null),
                new Slot.Span("within", true, null));
    }

    @Override
    public String example() {
        return """
        {"type":"tickets","which":"unhappy","within":{"last":90,"unit":"days"},\
        "is":{"comparison":"atLeast","value":1}}""";
    }

    @Override
    public Asked read(Parameters parameters) {
        return new Asked(
                parameters.choice("which", Which.class),
                Window.read(parameters, "within"),
                Bounds.readCount(parameters, "is"));
    }

    @Override
    public Condition meets(Asked asked, Question question) {
        return rows(asked, question).number(count(), asked.is(), question);
    }

    private static Rows rows(Asked asked, Question question) {
        var which =
                switch (asked.which()) {
                    case OPEN -> STATE.in(TicketState.OPEN.name(), TicketState.PENDING.name());
                    case ANY -> noCondition();
                    case UNHAPPY -> CSAT.le(inline(UNHAPPY_CSAT));
                };
        return new Rows(
                Facts.table("tickets", "t"),
                CUSTOMER,
                which.and(asked.within().holds(CREATED_AT, question)));
    }

    @Override
    public String words(Asked asked, boolean holds) {
        boolean once = asked.is().areAnyOrNone();
        return Phrases.of(
                "segments.type.tickets.words." + (once ? "once" : "often"),
                once ? holds != asked.is().areNone() : holds,
                "which",
                Parameters.camelCase(asked.which()),
                "is",
                Phrases.of(asked.is(), Formats::number),
                "many",
                asked.is().to(),
                "window",
                Phrases.of(asked.within()));
    }

    @Override
    public Optional<Finding> found(Asked asked, Question question) {
        return Optional.of(
                new Finding(rows(asked, question).measured(count(), question), TicketsType::shown));
    }

    private static String shown(@Nullable Object value) {
        return t("segments.type.tickets.found", "count", Shows.count(value));
    }

    private static <T> Field<T> column(String column, Class<T> type) {
        return Facts.column("t", column, type);
    }
}
