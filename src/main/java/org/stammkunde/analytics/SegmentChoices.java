package org.stammkunde.analytics;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.analytics.spi.SegmentSource;

/// Reads which segments are asked for.
@Component
public class SegmentChoices {

    /// So many can be held side by side.
    public static final int MOST = 5;

    private static final String SEGMENT = "segment";
    private static final String SEGMENTS = "segments";

    private final SegmentSource source;

    SegmentChoices(SegmentSource source) {
        this.source = source;
    }

    /// @param text its number
    /// @throws org.stammkunde.shared.ProblemException when there is no such segment
    public CustomerSegment read(String text) {
        return source.get(number(SEGMENT, text));
    }

    /// Each once, in the order given.
    ///
    /// @param text numbers with commas between them, or nothing
    /// @throws org.stammkunde.shared.ProblemException when there is no such segment, or too many
    public List<CustomerSegment> readAll(String text) {
        var numbers =
                Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(part -> number(SEGMENTS, part))
                        .distinct()
                        .toList();
        if (numbers.size() > MOST) {
            throw AnalyticsException.tooManySegments(MOST);
        }
        return numbers.stream().map(source::get).toList();
    }

    /// The same segment.
    ///
    /// @throws AnalyticsException unless its customers are worked out
    public static CustomerSegment counted(CustomerSegment segment) {
        if (!segment.isCounted()) {
            throw AnalyticsException.segmentNotCounted(segment.id());
        }
        return segment;
    }

    private static long number(String parameter, String text) {
        if (!text.strip().matches("\\d{1,18}")) {
            throw AnalyticsException.notASegment(parameter, text);
        }
        return Long.parseLong(text.strip());
    }
}
