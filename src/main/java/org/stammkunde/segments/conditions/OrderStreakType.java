package org.stammkunde.segments.conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.stammkunde.segments.conditions.OrderStreakType.OrderStreak;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Streak;
import org.stammkunde.segments.spi.Window;

/// Who ordered in several days, weeks or months in a row:
/// `{"type":"orderStreak","streak":"current","length":3,"unit":"months"}`.
final class OrderStreakType implements ConditionType<OrderStreak> {

    record OrderStreak(WhichOrders those, Streak streak) {}

    @Override
    public String name() {
        return "orderStreak";
    }

    @Override
    public String texts() {
        return "orders";
    }

    @Override
    public Category category() {
        return Category.ORDERS;
    }

    @Override
    public List<Slot> slots() {
        return Stream.concat(WhichOrders.slots().stream(), Streak.slots().stream()).toList();
    }

    @Override
    public String example() {
        return """
        {"type":"orderStreak","which":"all","streak":"longest","length":3,"unit":"months",\
        "within":{"last":1,"unit":"years"}}""";
    }

    @Override
    public OrderStreak read(Parameters parameters) {
        return new OrderStreak(WhichOrders.read(parameters), Streak.read(parameters));
    }

    @Override
    public Condition meets(OrderStreak asked, Question question) {
        return asked.streak().exists(new Those(asked.those(), question), question);
    }

    private record Those(WhichOrders orders, Question question) implements Streak.Source {

        @Override
        public Rows rows(Window window) {
            return OrderRows.rows(
                    window.holds(OrderRows.ORDERED_AT, question)
                            .and(OrderRows.untilNow(question))
                            .and(orders.are(question)),
                    question);
        }

        @Override
        public Field<LocalDate> day(Window window) {
            return OrderRows.ORDERED_DAY;
        }
    }

    @Override
    public String words(OrderStreak asked, boolean holds) {
        return Phrases.of(
                "segments.type.orderStreak.words",
                holds,
                Stream.concat(
                                Stream.of("orders", asked.those().words()),
                                Stream.of(asked.streak().words()))
                        .toArray());
    }

    @Override
    public Optional<Finding> found(OrderStreak asked, Question question) {
        var length = asked.streak().found(new Those(asked.those(), question), question);
        return Optional.of(new Finding(length, asked.streak()::shown));
    }

    @Override
    public Optional<String> explanation() {
        return Optional.of(Streak.explanation());
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return slot.equals("coupons") ? Optional.of(WhichOrders.codes()) : Optional.empty();
    }
}
