package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.stammkunde.web.Texts.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.conditions.LifecycleType.Lifecycle;
import org.stammkunde.segments.conditions.OverdueType.Overdue;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.web.Formats;

/// In which stage of the lifecycle somebody is: `{"type":"lifecycle","stage":"atRisk"}`. Whoever
/// has ordered is in exactly one, which depends on the activity window of W days: the present
/// window is the last W days, the previous one the W days before.
final class LifecycleType implements ConditionType<Lifecycle> {

    /// Of two that fit the later one is theirs.
    enum Stage {
        /// Ordered for the first time in the present window.
        NEW,
        /// Ordered in the present window, and in the previous one too.
        ACTIVE,
        /// Ordered in the present window, and before the previous one, but not in it.
        REACTIVATED,
        /// Overdue by their own rhythm.
        AT_RISK,
        /// Did not order in the present window.
        LOST
    }

    record Lifecycle(Stage stage) {}

    /// Longer than so many per cent of the gaps between their orders they have not ordered.
    private static final Overdue OVERDUE = new Overdue(80);

    private static final Field<Integer> WINDOW = Facts.column("t", "activity_days", Integer.class);

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public Category category() {
        return Category.ORDERS;
    }

    @Override
    public List<Slot> slots() {
        return List.of(Slot.choice("stage", Stage.class));
    }

    @Override
    public String example() {
        return """
        {"type":"lifecycle","stage":"atRisk"}""";
    }

    @Override
    public Lifecycle read(Parameters parameters) {
        return new Lifecycle(parameters.choice("stage", Stage.class));
    }

    @Override
    public Condition meets(Lifecycle lifecycle, Question question) {
        return is(lifecycle.stage(), question);
    }

    /// Who is lost is not asked for their rhythm, which takes longest to find out.
    private static Condition is(Stage stage, Question question) {
        var ordered = question.isOneOf(customers(stage, question));
        var overdue = question.isOneOf(OverdueType.customers(OVERDUE, question));
        return switch (stage) {
            case LOST -> ordered;
            case AT_RISK -> ordered.and(overdue);
            case NEW, ACTIVE, REACTIVATED -> ordered.and(overdue.not());
        };
    }

    /// Who ordered in such windows, whatever their rhythm.
    private static Select<Record1<Long>> customers(Stage stage, Question question) {
        var age = OrderRows.age(question);
        var previous = count(when(age.ge(WINDOW).and(age.lt(WINDOW.mul(inline(2)))), inline(1)));
        var present = min(age).lt(WINDOW);
        var before = max(age).ge(WINDOW);
        var windows =
                switch (stage) {
                    case NEW -> before.not();
                    case ACTIVE -> present.and(previous.gt(inline(0)));
                    case REACTIVATED -> present.and(before).and(previous.eq(inline(0)));
                    case AT_RISK -> present;
                    case LOST -> present.not();
                };
        return select(OrderRows.CUSTOMER)
                .from(Facts.table("orders", "o"))
                .crossJoin(Scores.THRESHOLDS)
                .where(OrderRows.counted(question))
                .and(OrderRows.untilNow(question))
                .and(OrderRows.CUSTOMER.isNotNull())
                .and(question.among(OrderRows.CUSTOMER))
                .groupBy(OrderRows.CUSTOMER, WINDOW)
                .having(windows);
    }

    @Override
    public String words(Lifecycle lifecycle, boolean holds) {
        return Phrases.of(
                "segments.type.lifecycle.words.in", holds, "stage", label(lifecycle.stage()));
    }

    private static String label(Stage stage) {
        return Phrases.quoted(t("segments.type.lifecycle.stage." + Parameters.camelCase(stage)));
    }

    @Override
    public Optional<String> explanation() {
        return Optional.of(
                t("segments.type.lifecycle.explanation", "percentile", OVERDUE.percentile()));
    }

    @Override
    public Optional<Finding> found(Lifecycle lifecycle, Question question) {
        var stage =
                when(is(Stage.NEW, question), name(Stage.NEW))
                        .when(is(Stage.ACTIVE, question), name(Stage.ACTIVE))
                        .when(is(Stage.REACTIVATED, question), name(Stage.REACTIVATED))
                        .when(is(Stage.AT_RISK, question), name(Stage.AT_RISK))
                        .when(is(Stage.LOST, question), name(Stage.LOST));
        var latest =
                OrderRows.rows(OrderRows.untilNow(question), question)
                        .measured(max(OrderRows.ORDERED_DAY), question);
        return Optional.of(
                new Finding(concat(stage, inline(" "), Scores.text(latest)), LifecycleType::shown));
    }

    private static Field<String> name(Stage stage) {
        return inline(stage.name());
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return t("segments.type.orders.none");
        }
        var parts = value.toString().split(" ", 2);
        return t(
                "segments.type.lifecycle.found",
                "stage",
                label(Stage.valueOf(parts[0])),
                "day",
                Formats.date(LocalDate.parse(parts[1])));
    }
}
