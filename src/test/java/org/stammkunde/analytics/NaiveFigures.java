package org.stammkunde.analytics;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.FactBook.Document;
import org.stammkunde.analytics.FactBook.Purchase;

/// The definitions word by word, with sets and loops, to compare the real thing with.
final class NaiveFigures {

    private final List<Purchase> orders;
    private final List<Document> documents;
    private final Map<Long, List<Purchase>> lives;

    NaiveFigures(List<Purchase> all, List<Document> documents, boolean countFree) {
        this.orders =
                all.stream()
                        .filter(Purchase::counted)
                        .filter(order -> countFree || order.value() > 0)
                        .sorted(
                                comparing(Purchase::at)
                                        .thenComparing(Purchase::number)
                                        .thenComparing(Purchase::id))
                        .toList();
        this.documents = documents;
        this.lives =
                orders.stream()
                        .filter(order -> order.customer() != null)
                        .collect(
                                Collectors.groupingBy(
                                        order -> Objects.requireNonNull(order.customer()),
                                        TreeMap::new,
                                        Collectors.toList()));
    }

    Counts counts(Period period, int window) {
        var atStart = group(CustomerGroup.AT_START, period, window);
        var atEnd = group(CustomerGroup.AT_END, period, window);
        var fresh = group(CustomerGroup.NEW, period, window);
        var inside = inside(period);
        var mine = inside.stream().filter(order -> order.customer() != null).toList();
        var guests = inside.stream().filter(order -> order.customer() == null).toList();
        var gaps = gaps(period);
        return new Counts(
                atStart.size(),
                atEnd.size(),
                fresh.size(),
                both(fresh, atEnd).size(),
                both(atStart, atEnd).size(),
                group(CustomerGroup.INACTIVE_AT_START, period, window).size(),
                group(CustomerGroup.BUYERS, period, window).size(),
                group(CustomerGroup.REPEAT_CUSTOMERS, period, window).size(),
                group(CustomerGroup.REPEAT_BUYERS, period, window).size(),
                mine.size(),
                value(mine),
                value(mine.stream().filter(this::opens).toList()),
                refunded(mine) + documents(period, document -> document.customer() != null),
                guests.size(),
                value(guests),
                refunded(guests) + documents(period, document -> document.customer() == null),
                gaps.size(),
                gaps.stream().mapToLong(Long::longValue).sum(),
                median(gaps),
                lives.values().stream().mapToLong(life -> lifespan(before(life, period))).sum(),
                lives.values().stream().filter(life -> !before(life, period).isEmpty()).count());
    }

    Set<Long> group(CustomerGroup group, Period period, int window) {
        return switch (group) {
            case AT_START -> activeAt(period.from(), window);
            case AT_END -> activeAt(period.to(), window);
            case NEW -> customers(life -> in(period, life.getFirst().day()));
            case RETAINED -> both(activeAt(period.from(), window), activeAt(period.to(), window));
            case LOST -> without(activeAt(period.from(), window), activeAt(period.to(), window));
            case REACTIVATED ->
                    without(
                            without(activeAt(period.to(), window), activeAt(period.from(), window)),
                            group(CustomerGroup.NEW, period, window));
            case BUYERS -> customers(life -> !within(life, period).isEmpty());
            case REPEAT_CUSTOMERS ->
                    customers(
                            life ->
                                    !within(life, period).isEmpty()
                                            && before(life, period).size() >= 2);
            case REPEAT_BUYERS -> customers(life -> within(life, period).size() >= 2);
            case INACTIVE_AT_START ->
                    without(
                            customers(life -> life.getFirst().day().isBefore(period.from())),
                            activeAt(period.from(), window));
        };
    }

    /// Customers by period of their first order and by period with an order.
    List<CohortStore.Entry> cohorts(Granularity granularity) {
        var cells = new TreeMap<LocalDate, TreeMap<LocalDate, Long>>();
        for (var life : lives.values()) {
            var cohort = granularity.startOf(life.getFirst().day());
            life.stream()
                    .map(order -> granularity.startOf(order.day()))
                    .distinct()
                    .forEach(
                            period ->
                                    cells.computeIfAbsent(cohort, any -> new TreeMap<>())
                                            .merge(period, 1L, Long::sum));
        }
        var entries = new ArrayList<CohortStore.Entry>();
        cells.forEach(
                (cohort, row) ->
                        row.forEach(
                                (period, n) ->
                                        entries.add(new CohortStore.Entry(cohort, period, n))));
        return entries;
    }

    private Set<Long> activeAt(LocalDate day, int window) {
        return customers(
                life ->
                        life.stream()
                                .anyMatch(
                                        order ->
                                                order.day().isBefore(day)
                                                        && !order.day()
                                                                .isBefore(day.minusDays(window))));
    }

    private Set<Long> customers(Predicate<List<Purchase>> condition) {
        return lives.entrySet().stream()
                .filter(life -> condition.test(life.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean opens(Purchase order) {
        var life = Objects.requireNonNull(lives.get(order.customer()));
        return life.getFirst().at().equals(order.at());
    }

    private List<Long> gaps(Period period) {
        var gaps = new ArrayList<Long>();
        for (var life : lives.values()) {
            for (int i = 1; i < life.size(); i++) {
                if (in(period, life.get(i).day())) {
                    gaps.add(ChronoUnit.DAYS.between(life.get(i - 1).day(), life.get(i).day()));
                }
            }
        }
        return gaps;
    }

    private static @Nullable Double median(List<Long> gaps) {
        if (gaps.isEmpty()) {
            return null;
        }
        var sorted = gaps.stream().sorted().toList();
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
    }

    private static long lifespan(List<Purchase> life) {
        return life.isEmpty()
                ? 0
                : ChronoUnit.DAYS.between(life.getFirst().day(), life.getLast().day());
    }

    private long documents(Period period, Predicate<Document> whose) {
        return documents.stream()
                .filter(document -> document.order() == null && in(period, document.day()))
                .filter(whose)
                .mapToLong(Document::amount)
                .sum();
    }

    private List<Purchase> inside(Period period) {
        return within(orders, period);
    }

    private static List<Purchase> within(List<Purchase> some, Period period) {
        return some.stream().filter(order -> in(period, order.day())).toList();
    }

    private static List<Purchase> before(List<Purchase> life, Period period) {
        return life.stream().filter(order -> order.day().isBefore(period.to())).toList();
    }

    private static boolean in(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && day.isBefore(period.to());
    }

    private static long value(List<Purchase> some) {
        return some.stream().mapToLong(Purchase::value).sum();
    }

    private static long refunded(List<Purchase> some) {
        return some.stream().mapToLong(Purchase::refunded).sum();
    }

    private static Set<Long> both(Set<Long> one, Set<Long> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<Long> without(Set<Long> one, Set<Long> other) {
        var rest = new HashSet<>(one);
        rest.removeAll(other);
        return rest;
    }
}
