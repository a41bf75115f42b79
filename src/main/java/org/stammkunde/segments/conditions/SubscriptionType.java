package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.stammkunde.web.Texts.t;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.stammkunde.segments.conditions.SubscriptionType.Subscription;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;

/// Subscriptions: `{"type":"subscription","test":"renews","days":30,"plans":["Basis"]}`. One runs
/// from when it started until before it ended; nobody has a running one who never had any.
final class SubscriptionType implements ConditionType<Subscription> {

    private static final int MOST_DAYS = 730;

    enum Test {
        RUNNING,
        NOT_RUNNING,
        ENDED,
        RENEWS
    }

    /// @param plans compared as they are written; none = whatever the plan
    /// @param within when it ended; ever for other tests
    /// @param days from now within which it renews; 0 for other tests
    record Subscription(Test test, List<String> plans, Window within, int days) {
        Subscription {
            plans = List.copyOf(plans);
        }
    }

    private static final Field<Long> CUSTOMER = Facts.column("s", "customer_id", Long.class);
    private static final Field<String> PLAN = Facts.column("s", "plan", String.class);
    private static final Field<OffsetDateTime> STARTED_AT = instant("started_at");
    private static final Field<OffsetDateTime> RENEWS_AT = instant("renews_at");
    private static final Field<OffsetDateTime> ENDED_AT = instant("ended_at");

    @Override
    public String name() {
        return "subscription";
    }

    @Override
    public Category category() {
        return Category.SERVICE;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                Slot.choice("test", Test.class),
                new Slot.Whole("days", 1, MOST_DAYS, Slot.beside("test", Test.RENEWS)),
                new Slot.Span("within", true, Slot.beside("test", Test.ENDED)),
                new Slot.Texts("plans", true, null));
    }

    @Override
    public String example() {
        return """
        {"type":"subscription","test":"renews","days":30}""";
    }

    @Override
    public Subscription read(Parameters parameters) {
        var test = parameters.choice("test", Test.class);
        var plans = parameters.has("plans") ? parameters.texts("plans") : List.<String>of();
        return switch (test) {
            case RUNNING, NOT_RUNNING -> new Subscription(test, plans, new Window.Ever(), 0);
            case ENDED -> new Subscription(test, plans, Window.read(parameters, "within"), 0);
            case RENEWS -> {
                int days = parameters.whole("days", 1, MOST_DAYS);
                yield new Subscription(test, plans, new Window.Ever(), days);
            }
        };
    }

    @Override
    public Condition meets(Subscription subscription, Question question) {
        var exist = rows(subscription, question).exist(question);
        return switch (subscription.test()) {
            case NOT_RUNNING -> exist.not();
            case RUNNING, ENDED, RENEWS -> exist;
        };
    }

    private static Rows rows(Subscription subscription, Question question) {
        var now = question.now().atOffset(ZoneOffset.UTC);
        var which =
                switch (subscription.test()) {
                    case RUNNING, NOT_RUNNING ->
                            STARTED_AT.le(now).and(ENDED_AT.isNull().or(ENDED_AT.gt(now)));
                    case ENDED ->
                            ENDED_AT.le(now).and(subscription.within().holds(ENDED_AT, question));
                    case RENEWS ->
                            RENEWS_AT
                                    .gt(now)
                                    .and(RENEWS_AT.le(inDays(subscription.days(), question)))
                                    .and(STARTED_AT.le(RENEWS_AT))
                                    .and(ENDED_AT.isNull().or(ENDED_AT.gt(RENEWS_AT)));
                };
        var plans = subscription.plans();
        return new Rows(
                Facts.table("subscriptions", "s"),
                CUSTOMER,
                which.and(plans.isEmpty() ? noCondition() : PLAN.in(plans)));
    }

    private static OffsetDateTime inDays(int days, Question question) {
        return question.now()
                .atZone(question.zone())
                .plusDays(days)
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    @Override
    public String words(Subscription subscription, boolean holds) {
        var plans = subscription.plans();
        return Phrases.of(
                "segments.type.subscription.words." + Parameters.camelCase(subscription.test()),
                holds,
                "plans",
                plans.isEmpty()
                        ? ""
                        : t("segments.type.subscription.plan", "plans", Phrases.oneOf(plans)),
                "window",
                Phrases.of(subscription.within()),
                "days",
                subscription.days());
    }

    @Override
    public Optional<Finding> found(Subscription subscription, Question question) {
        var rows = rows(subscription, question);
        return Optional.of(
                switch (subscription.test()) {
                    case RUNNING, NOT_RUNNING ->
                            new Finding(
                                    rows.measured(count(), question),
                                    value ->
                                            t(
                                                    "segments.type.subscription.found",
                                                    "count",
                                                    Shows.count(value)));
                    case ENDED ->
                            new Finding(
                                    rows.measured(max(ENDED_AT), question),
                                    value ->
                                            Shows.instant(
                                                    value, "segments.type.subscription.none"));
                    case RENEWS ->
                            new Finding(
                                    rows.measured(min(RENEWS_AT), question),
                                    value ->
                                            Shows.instant(
                                                    value, "segments.type.subscription.none"));
                });
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return slot.equals("plans")
                ? Optional.of(
                        select(PLAN)
                                .from(Facts.table("subscriptions", "s"))
                                .where(PLAN.isNotNull())
                                .and(PLAN.ne(""))
                                .groupBy(PLAN)
                                .orderBy(count().desc(), PLAN))
                : Optional.empty();
    }

    private static Field<OffsetDateTime> instant(String column) {
        return Facts.column("s", column, OffsetDateTime.class);
    }
}
