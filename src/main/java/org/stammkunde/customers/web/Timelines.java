package org.stammkunde.customers.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;

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

    /// @param asked a topic; anything else stands for all
    /// @param before where to go on, as a timeline gave it; anything else stands for the newest
    Timeline of(CustomerId customer, @Nullable String asked, String before) {
        var topics = sources.stream().map(TimelineSource::topic).distinct().toList();
        var topic = asked != null && topics.contains(asked) ? asked : null;
        var found = found(customer, topic, TimelinePlace.of(before, clock.instant()));
        boolean more = found.size() > ENTRIES;
        var shown = more ? found.subList(0, ENTRIES) : found;
        return new Timeline(
                customer,
                topics,
                topic,
                shown.stream().map(Found::entry).toList(),
                more ? shown.getLast().place().word() : null);
    }

    /// One more than are shown, if there are so many.
    private List<Found> found(CustomerId customer, @Nullable String topic, TimelinePlace from) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < sources.size(); i++) {
            if (topic == null || topic.equals(sources.get(i).topic())) {
                for (var entry : sources.get(i).before(customer, from.of(i), ENTRIES + 1)) {
                    found.add(new Found(i, entry));
                }
            }
        }
        return found.stream().sorted(Found.NEWEST_FIRST).limit(ENTRIES + 1L).toList();
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
