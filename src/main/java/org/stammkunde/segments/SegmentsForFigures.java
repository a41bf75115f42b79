package org.stammkunde.segments;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.analytics.spi.CustomerSegment.State;
import org.stammkunde.analytics.spi.SegmentSource;
import org.stammkunde.warehouse.Warehouse;

/// Lets figures be broken down by segment.
@Component
class SegmentsForFigures implements SegmentSource {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Segments segments;
    private final Warehouse warehouse;

    SegmentsForFigures(Segments segments, Warehouse warehouse) {
        this.segments = segments;
        this.warehouse = warehouse;
    }

    @Override
    public List<CustomerSegment> all() {
        return segments.all().stream()
                .sorted(Comparator.comparing(Segment::name, String.CASE_INSENSITIVE_ORDER))
                .map(segment -> shown(segment, state(segment)))
                .toList();
    }

    /// Its customers are known once they are in the warehouse, too.
    @Override
    public CustomerSegment get(long id) {
        var segment = segments.get(new SegmentId(id));
        boolean copied = warehouse.awaitCaughtUp(SegmentFactStore.FACTS, PATIENCE);
        return shown(segment, copied ? state(segment) : State.COUNTING);
    }

    @Override
    public String address(long id) {
        return "/segments/" + id;
    }

    @Override
    public String combination(List<Long> inside, List<Long> outside) {
        return Stream.concat(
                        inside.stream().map(id -> "in=" + id),
                        outside.stream().map(id -> "out=" + id))
                .collect(Collectors.joining("&", "/segments/new?", ""));
    }

    private static CustomerSegment shown(Segment segment, State state) {
        return new CustomerSegment(
                segment.id().value(),
                segment.name(),
                state,
                SegmentFactStore.members(segment.id()),
                SegmentFactStore.FACTS);
    }

    private static State state(Segment segment) {
        if (segment.isFilled()) {
            return State.COUNTED;
        }
        return segment.trouble() == null ? State.COUNTING : State.FAILED;
    }
}
