package org.stammkunde.analytics.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.analytics.SegmentChoices;
import org.stammkunde.analytics.spi.SegmentSource;

/// Reads from the address whose figures a page shows.
@Component
class SegmentFilters {

    private final SegmentSource source;
    private final SegmentChoices choices;

    SegmentFilters(SegmentSource source, SegmentChoices choices) {
        this.source = source;
        this.choices = choices;
    }

    /// @throws org.stammkunde.shared.ProblemException when there is no such segment
    SegmentFilter filter(Map<String, String> params) {
        var text = params.getOrDefault(SegmentFilter.NAME, "");
        var chosen = text.isBlank() ? null : choices.read(text);
        return new SegmentFilter(
                source.all(), chosen, chosen == null ? null : source.address(chosen.id()));
    }

    /// Likewise, for what can only be told of a segment whose customers are worked out.
    ///
    /// @throws org.stammkunde.analytics.AnalyticsException when they are not
    SegmentFilter counted(Map<String, String> params) {
        var filter = filter(params);
        var chosen = filter.chosen();
        if (chosen != null) {
            SegmentChoices.counted(chosen);
        }
        return filter;
    }
}
