package org.stammkunde.customers.web;

import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.NamedTimelineSource;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Texts;

/// Puts together what all sources tell of a customer.
@Component
class Timelines {

    private static final int ENTRIES = 30;

    private final List<TimelineSource> sources;
    private final Clock clock;

    /// In an order that is the same on every node: places in addresses name positions in it.
    Timelines(List<TimelineSource> sources, Clock clock) {
        this.sources =
                sources.stream()
                        .sorted(
                                Comparator.comparing(TimelineSource::topic)
                                        .thenComparing(source -> source.getClass().getName()))
                        .toList();
        this.clock = clock;
    }

    /// @param asked a topic that is none stands for all
    /// @param before where to go on, as a timeline gave it; anything else stands for the newest
    Timeline of(CustomerId customer, TimelineFilter asked, String before) {
        var filter = asked.among(topics());
        var found = found(customer, filter, TimelinePlace.of(before, clock.instant()));
        boolean more = found.size() > ENTRIES;
        var shown = more ? found.subList(0, ENTRIES) : found;
        return new Timeline(
                customer,
                filter,
                shown.stream().map(Found::entry).toList(),
                more ? shown.getLast().place().word() : null);
    }

    /// What timelines tell of.
    List<String> topics() {
        return sources.stream().map(TimelineSource::topic).distinct().toList();
    }

    /// The names of the customer's entries, where they have any.
    List<String> names(CustomerId customer) {
        return sources.stream()
                .filter(NamedTimelineSource.class::isInstance)
                .flatMap(source -> ((NamedTimelineSource) source).names(customer).stream())
                .distinct()
                .sorted(Collator.getInstance(Texts.language()))
                .toList();
    }

    /// One more than are shown, if there are so many.
    private List<Found> found(CustomerId customer, TimelineFilter filter, TimelinePlace from) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < sources.size(); i++) {
            if (filter.topic() == null || filter.topic().equals(sources.get(i).topic())) {
                for (var entry : entries(sources.get(i), customer, filter.name(), from.of(i))) {
                    found.add(new Found(i, entry));
                }
            }
        }
        return found.stream().sorted(Found.NEWEST_FIRST).limit(ENTRIES + 1L).toList();
    }

    private static List<TimelineSource.Entry> entries(
            TimelineSource source,
            CustomerId customer,
            @Nullable String name,
            TimelineSource.Place from) {
        if (name == null) {
            return source.before(customer, from, ENTRIES + 1);
        }
        return source instanceof NamedTimelineSource named
                ? named.named(customer, name, from, ENTRIES + 1)
                : List.of();
    }

    private record Found(int source, TimelineSource.Entry entry) {

        static final Comparator<Found> NEWEST_FIRST =
                Comparator.comparing((Found found) -> found.entry.at())
                        .reversed()
                        .thenComparing(Found::source)
                        .thenComparing(found -> found.entry.id(), Comparator.reverseOrder());

        TimelinePlace place() {
            return new TimelinePlace(entry.at(), source, entry.id());
        }
    }
}
