package org.stammkunde.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Scores worked out buyer by buyer: those who are better are counted, and five times their share
/// are the points lost. Shares no code with what it checks.
record NaiveScores(Map<Long, Buyer> buyers) {

    /// @param day of the last order
    record Buyer(LocalDate day, long orders, long value) {
        Buyer with(Buyer other) {
            return new Buyer(
                    day.isAfter(other.day()) ? day : other.day(),
                    orders + other.orders(),
                    value + other.value());
        }
    }

    record Order(long customer, LocalDate day, long value) {}

    /// @param orders that count in the window
    static NaiveScores of(Collection<Order> orders) {
        var buyers = new HashMap<Long, Buyer>();
        orders.forEach(
                order ->
                        buyers.merge(
                                order.customer(),
                                new Buyer(order.day(), 1, order.value()),
                                Buyer::with));
        return new NaiveScores(buyers);
    }

    List<Integer> scores(Buyer buyer) {
        return List.of(
                score(buyer, Comparator.comparing(Buyer::day)),
                score(buyer, Comparator.comparing(Buyer::orders)),
                score(buyer, Comparator.comparing(Buyer::value)));
    }

    private int score(Buyer buyer, Comparator<Buyer> better) {
        long ahead =
                buyers.values().stream().filter(each -> better.compare(each, buyer) > 0).count();
        int lost = 0;
        while ((lost + 1) * (long) buyers.size() <= 5 * ahead) {
            lost++;
        }
        return 5 - lost;
    }

    /// By the limits, one more than are reached.
    static List<Integer> scores(Buyer buyer, Limits limits) {
        return List.of(
                1 + reached(buyer.day(), limits.recency()),
                1 + reached(buyer.orders(), limits.frequency()),
                1 + reached(buyer.value(), limits.monetary()));
    }

    private static <T extends Comparable<? super T>> int reached(T value, List<T> limits) {
        return (int) limits.stream().filter(limit -> limit.compareTo(value) <= 0).count();
    }
}
