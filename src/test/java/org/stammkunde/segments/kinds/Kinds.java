package org.stammkunde.segments.kinds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of conditions that tests know.
final class Kinds {

    static final List<Kind> ALL =
            List.of(
                    new ProfileKind(),
                    new AttributeKind(),
                    new OrdersKind(),
                    new OrderDateKind(),
                    new OrderStreakKind(),
                    new ReturnsKind(),
                    new ProductKind(),
                    new OverdueKind(),
                    new RfmKind(),
                    new LifecycleKind(),
                    new SubscriptionKind(),
                    new EventKind(),
                    new EventDateKind(),
                    new EventStreakKind(),
                    new SequenceKind(),
                    new SegmentKind(),
                    new ListKind(),
                    new SampleKind(),
                    new TicketsKind());

    /// Customers and what the kinds read besides.
    static final List<Fact<?>> FACTS =
            Stream.concat(
                            Stream.of(People.CUSTOMERS),
                            ALL.stream().flatMap(kind -> kind.facts().stream()))
                    .distinct()
                    .toList();

    private static final Map<String, Kind> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Kind::name, Function.identity()));

    private Kinds() {}

    static Kind named(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
