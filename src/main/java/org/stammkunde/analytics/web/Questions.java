package org.stammkunde.analytics.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.DataSpan;
import org.stammkunde.analytics.Window;
import org.stammkunde.web.kit.PeriodChoice;
import org.stammkunde.web.kit.PeriodPreset;
import org.stammkunde.web.kit.Reach;

/// Reads the question from the address, counting as far as data reach.
final class Questions {

    private Questions() {}

    /// @throws org.stammkunde.analytics.AnalyticsException for a window that is none
    static Question of(Map<String, String> params, DataSpan span) {
        var reach = new Reach(span.horizon().minusDays(1), span.latest());
        return new Question(
                PeriodChoice.parse(params::get, reach, PeriodPreset.LAST_90_DAYS),
                window(params.get("window")));
    }

    private static @Nullable Integer window(@Nullable String text) {
        return text == null || text.isBlank() ? null : Window.parse(text.strip());
    }
}
