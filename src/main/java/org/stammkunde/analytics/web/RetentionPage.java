package org.stammkunde.analytics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Window;
import org.stammkunde.analytics.WindowProposal;
import org.stammkunde.analytics.Yardstick;
import org.stammkunde.analytics.spi.Arriving;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ChartView;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.NumberView;

/// Retention with its derivation, the activity window behind it, and what others reach.
///
/// @param filter whose figures they are
/// @param rhythm how soon and how often customers buy again
/// @param guests shares of guests, who are in none of the figures; none for a segment
/// @param course retention over time, null for the first period
/// @param trying a field to try another window in the address
/// @param setting a field to change the company's window, for those who may
/// @param arriving what is on its way and only counted in part
public record RetentionPage(
        Question question,
        SegmentFilter filter,
        List<NumberView> numbers,
        List<NumberView> rhythm,
        List<NumberView> guests,
        Derivation derivation,
        @Nullable ChartView course,
        Window window,
        WindowProposal proposal,
        Field trying,
        Field setting,
        List<Yardstick> yardsticks,
        boolean stale,
        Arriving arriving,
        boolean wrong)
        implements Page {

    public boolean provisional() {
        return arriving.isMissed();
    }

    @Override
    public int status() {
        return wrong ? 422 : 200;
    }
}
