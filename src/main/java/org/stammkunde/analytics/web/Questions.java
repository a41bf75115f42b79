package org.stammkunde.analytics.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.DataSpan;
import org.stammkunde.analytics.Window;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.web.kit.PeriodChoice;
import org.stammkunde.web.kit.PeriodPreset;
import org.stammkunde.web.kit.Reach;

/// Reads the question from the address, counting as far as data reach.
final class Questions {

    private Questions() {}

    /// @param segment whose customers alone count, null = everybody
    /// @throws org.stammkunde.analytics.AnalyticsException for a window that is none
    static Question of(
            Map<String, String> params, DataSpan span, @Nullable CustomerSegment segment) {
        var reach = new Reach(span.horizon().minusDays(1), span.latest());
        return new Question(
                PeriodChoice.parse(params::get, reach, PeriodPreset.LAST_90_DAYS),
                window(params.get("window")),
                segment);
    }

    private static @Nullable Integer window(@Nullable String text) {
        return text == null || text.isBlank() ? null : Window.parse(text.strip());
    }
}
