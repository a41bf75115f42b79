package org.stammkunde.segments;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.analytics.spi.CustomerSegment.State;
import org.stammkunde.analytics.spi.SegmentSource;

/// Lets figures be broken down by segment.
@Component
class SegmentsForFigures implements SegmentSource {

    private final Segments segments;

    SegmentsForFigures(Segments segments) {
        this.segments = segments;
    }

    @Override
    public List<CustomerSegment> all() {
        return segments.all().stream()
                .sorted(Comparator.comparing(Segment::name, String.CASE_INSENSITIVE_ORDER))
                .map(SegmentsForFigures::shown)
                .toList();
    }

    @Override
    public CustomerSegment get(long id) {
        return shown(segments.get(new SegmentId(id)));
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

    private static CustomerSegment shown(Segment segment) {
        return new CustomerSegment(
                segment.id().value(),
                segment.name(),
                state(segment),
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
