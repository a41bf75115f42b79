package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.stammkunde.segments.conditions.AttributeType.Attribute;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.TextTest;
import org.stammkunde.segments.spi.Window;

/// What else is known about somebody:
/// `{"type":"attribute","name":"birthday","test":"anniversary","days":7}`. A list meets what one of
/// its entries meets; what is no number, date or flag meets no condition about one.
final class AttributeType implements ConditionType<Attribute> {

    private static final int MOST_DAYS = 366;

    /// Beside those of texts.
    enum Test {
        NUMBER,
        TRUE,
        FALSE,
        DATE,
        UPCOMING,
        ANNIVERSARY,
        KNOWN,
        UNKNOWN
    }

    /// What is asked of an attribute.
    sealed interface Asked {

        record Text(TextTest test) implements Asked {}

        /// @param is see [Bounds#readNumber]
        record Numeric(Bounds is) implements Asked {}

        record Flag(boolean value) implements Asked {}

        record Date(Window within) implements Asked {}

        /// @param days today included
        record Upcoming(int days) implements Asked {}

        /// @param days today included
        record Anniversary(int days) implements Asked {}

        /// @param known false = that there is none
        record Known(boolean known) implements Asked {}
    }

    /// @param name as it is written
    record Attribute(String name, Asked asked) {}

    private static final Field<Long> CUSTOMER = column("customer_id", Long.class);
    private static final Field<String> NAME = column("name", String.class);
    private static final Field<String> VALUE = column("value", String.class);
    private static final Field<BigDecimal> NUMBER = column("number", BigDecimal.class);
    private static final Field<Boolean> FLAG = column("flag", Boolean.class);
    private static final Field<LocalDate> DAY = column("day", LocalDate.class);
    private static final Field<Integer> MONTH_DAY = column("month_day", Integer.class);
    private static final Field<OffsetDateTime> MOMENT = column("moment", OffsetDateTime.class);

    @Override
    public String name() {
        return "attribute";
    }

    @Override
    public Category category() {
        return Category.PROFILE;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                new Slot.Text("name", true, null),
                TextTest.choice(Test.class),
                TextTest.slot(),
                new Slot.Limits("is", false, Slot.beside("test", Test.NUMBER)),
                new Slot.Span("within", false, Slot.beside("test", Test.DATE)),
                new Slot.Whole(
                        "days",
                        1,
                        MOST_DAYS,
                        Slot.beside("test", Test.UPCOMING, Test.ANNIVERSARY)));
    }

    @Override
    public String example() {
        return """
        {"type":"attribute","name":"birthday","test":"anniversary","days":7}""";
    }

    @Override
    public Attribute read(Parameters parameters) {
        var name = parameters.text("name");
        var text = TextTest.read(parameters, Test.class);
        return new Attribute(
                name, text.isPresent() ? new Asked.Text(text.get()) : readAsked(parameters));
    }

    private static Asked readAsked(Parameters parameters) {
        return switch (parameters.choice("test", Test.class)) {
            case NUMBER -> new Asked.Numeric(Bounds.readNumber(parameters, "is"));
            case TRUE -> new Asked.Flag(true);
            case FALSE -> new Asked.Flag(false);
            case DATE -> new Asked.Date(Window.readRequired(parameters, "within"));
            case UPCOMING -> new Asked.Upcoming(parameters.whole("days", 1, MOST_DAYS));
            case ANNIVERSARY -> new Asked.Anniversary(parameters.whole("days", 1, MOST_DAYS));
            case KNOWN -> new Asked.Known(true);
            case UNKNOWN -> new Asked.Known(false);
        };
    }

    @Override
    public Condition meets(Attribute attribute, Question question) {
        return switch (attribute.asked()) {
            case Asked.Text(var test) -> test.meets(VALUE, is -> has(attribute, is, question));
            case Asked.Numeric(var is) -> has(attribute, is.holdNumber(NUMBER), question);
            case Asked.Flag(var value) ->
                    has(attribute, value ? FLAG.isTrue() : FLAG.isFalse(), question);
            case Asked.Date(var within) -> has(attribute, within.holds(MOMENT, question), question);
            case Asked.Upcoming(var days) -> has(attribute, upcoming(days, question), question);
            case Asked.Anniversary(var days) -> {
                var celebrated = Anniversaries.of(today(question), days);
                yield has(attribute, MONTH_DAY.in(celebrated), question);
            }
            case Asked.Known(var known) -> {
                var any = has(attribute, noCondition(), question);
                yield known ? any : any.not();
            }
        };
    }

    private static Condition has(Attribute attribute, Condition such, Question question) {
        return rows(attribute, such).exist(question);
    }

    private static Rows rows(Attribute attribute, Condition such) {
        return new Rows(
                Facts.table("attributes", "a"),
                CUSTOMER,
                NAME.eq(attribute.name()),
                noCondition(),
                such);
    }

    private static Condition upcoming(int days, Question question) {
        var today = today(question);
        return DAY.ge(inline(today)).and(DAY.lt(inline(today.plusDays(days))));
    }

    private static LocalDate today(Question question) {
        return question.now().atZone(question.zone()).toLocalDate();
    }

    @Override
    public String words(Attribute attribute, boolean holds) {
        var name = Phrases.quoted(attribute.name());
        return switch (attribute.asked()) {
            case Asked.Text(var test) ->
                    words(test.word(), holds, "name", name, "values", test.phrase());
            case Asked.Numeric(var is) ->
                    words("number", holds, "name", name, "is", Phrases.ofNumber(is));
            case Asked.Flag(var value) -> words(Boolean.toString(value), holds, "name", name);
            case Asked.Date(var within) ->
                    words("date", holds, "name", name, "window", Phrases.of(within));
            case Asked.Upcoming(var days) -> words("upcoming", holds, "name", name, "days", days);
            case Asked.Anniversary(var days) ->
                    words("anniversary", holds, "name", name, "days", days);
            case Asked.Known(var known) -> words(known ? "known" : "unknown", holds, "name", name);
        };
    }

    private static String words(String test, boolean holds, Object... namesAndValues) {
        return Phrases.of("segments.type.attribute.words." + test, holds, namesAndValues);
    }

    @Override
    public Optional<Finding> found(Attribute attribute, Question question) {
        var all = listAgg(VALUE, ", ").withinGroupOrderBy(VALUE);
        return Optional.of(
                new Finding(
                        rows(attribute, noCondition()).measured(all, question),
                        value -> Shows.text(value, "segments.type.attribute.none")));
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return switch (slot) {
            case "name" -> Optional.of(occurring(NAME, noCondition()));
            case "values" ->
                    Optional.of(occurring(VALUE, NAME.eq(chosen.getOrDefault("name", ""))));
            default -> Optional.empty();
        };
    }

    private static Select<Record1<String>> occurring(Field<String> what, Condition among) {
        return select(what)
                .from(Facts.table("attributes", "a"))
                .where(among)
                .and(what.ne(""))
                .groupBy(what)
                .orderBy(count().desc(), what);
    }

    private static <T> Field<T> column(String name, Class<T> type) {
        return Facts.column("a", name, type);
    }
}
