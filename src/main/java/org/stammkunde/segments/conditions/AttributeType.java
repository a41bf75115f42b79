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
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;

/// What else is known about somebody:
/// `{"type":"attribute","name":"birthday","test":"anniversary","days":7}`. A list meets what one of
/// its entries meets; what is no number, date or flag meets no condition about one.
final class AttributeType implements ConditionType<Attribute> {

    private static final int MOST_DAYS = 366;

    enum Test {
        ONE_OF,
        NONE_OF,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        NUMBER,
        TRUE,
        FALSE,
        DATE,
        UPCOMING,
        ANNIVERSARY,
        KNOWN,
        UNKNOWN
    }

    /// @param name as it is written
    /// @param values for tests of texts
    /// @param is for `NUMBER`, see [Bounds#readNumber]
    /// @param within for `DATE`
    /// @param days for `UPCOMING` and `ANNIVERSARY`, today included
    record Attribute(
            String name,
            Test test,
            List<String> values,
            Optional<Bounds> is,
            Window within,
            int days) {
        Attribute {
            values = List.copyOf(values);
        }
    }

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
                Slot.choice("test", Test.class),
                new Slot.Texts(
                        "values",
                        true,
                        Slot.beside(
                                "test",
                                Test.ONE_OF,
                                Test.NONE_OF,
                                Test.CONTAINS,
                                Test.STARTS_WITH,
                                Test.ENDS_WITH)),
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
        var test = parameters.choice("test", Test.class);
        return switch (test) {
            case ONE_OF, NONE_OF, CONTAINS, STARTS_WITH, ENDS_WITH ->
                    of(name, test, parameters.texts("values"));
            case NUMBER ->
                    new Attribute(
                            name,
                            test,
                            List.of(),
                            Optional.of(Bounds.readNumber(parameters, "is")),
                            new Window.Ever(),
                            0);
            case DATE -> {
                var within = Window.readRequired(parameters, "within");
                yield new Attribute(name, test, List.of(), Optional.empty(), within, 0);
            }
            case UPCOMING, ANNIVERSARY -> {
                int days = parameters.whole("days", 1, MOST_DAYS);
                yield new Attribute(
                        name, test, List.of(), Optional.empty(), new Window.Ever(), days);
            }
            case TRUE, FALSE, KNOWN, UNKNOWN -> of(name, test, List.of());
        };
    }

    private static Attribute of(String name, Test test, List<String> values) {
        return new Attribute(name, test, values, Optional.empty(), new Window.Ever(), 0);
    }

    @Override
    public Condition meets(Attribute attribute, Question question) {
        return switch (attribute.test()) {
            case ONE_OF -> has(attribute, VALUE.in(attribute.values()), question);
            case NONE_OF -> has(attribute, VALUE.in(attribute.values()), question).not();
            case CONTAINS -> has(attribute, like(Likeness.CONTAINS, attribute), question);
            case STARTS_WITH -> has(attribute, like(Likeness.STARTS_WITH, attribute), question);
            case ENDS_WITH -> has(attribute, like(Likeness.ENDS_WITH, attribute), question);
            case NUMBER ->
                    has(attribute, attribute.is().orElseThrow().holdNumber(NUMBER), question);
            case TRUE -> has(attribute, FLAG.isTrue(), question);
            case FALSE -> has(attribute, FLAG.isFalse(), question);
            case DATE -> has(attribute, attribute.within().holds(MOMENT, question), question);
            case UPCOMING -> has(attribute, upcoming(attribute.days(), question), question);
            case ANNIVERSARY ->
                    has(
                            attribute,
                            MONTH_DAY.in(Anniversaries.of(today(question), attribute.days())),
                            question);
            case KNOWN -> has(attribute, noCondition(), question);
            case UNKNOWN -> has(attribute, noCondition(), question).not();
        };
    }

    private static Condition has(Attribute attribute, Condition such, Question question) {
        return rows(attribute, such).exist(question);
    }

    private static Rows rows(Attribute attribute, Condition such) {
        return new Rows(
                Facts.table("attributes", "a"), CUSTOMER, NAME.eq(attribute.name()).and(such));
    }

    private static Condition like(Likeness likeness, Attribute attribute) {
        return likeness.holds(VALUE, attribute.values());
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
        return Phrases.of(
                "segments.type.attribute.words." + Parameters.camelCase(attribute.test()),
                holds,
                "name",
                Phrases.quoted(attribute.name()),
                "values",
                attribute.values().isEmpty() ? "" : Phrases.oneOf(attribute.values()),
                "is",
                attribute.is().map(Phrases::ofNumber).orElse(""),
                "window",
                Phrases.of(attribute.within()),
                "days",
                attribute.days());
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
