package org.stammkunde.analytics.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.spi.Arriving;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ChartView;
import org.stammkunde.web.kit.NumberView;

/// What changed and why: the figures of a period on one page.
///
/// @param filter whose figures they are
/// @param origin revenue of newcomers and regulars, shares of guests
/// @param revenueCourse revenue by month, null for the first month
/// @param ordersCourse orders by month, likewise
/// @param asOf everything stored before this instant is counted
/// @param stale while newer data is being counted
/// @param arriving what is on its way and only counted in part
public record OverviewPage(
        Question question,
        SegmentFilter filter,
        List<Finding> findings,
        List<NumberView> loyalty,
        List<NumberView> customers,
        List<NumberView> value,
        List<NumberView> revenue,
        List<NumberView> origin,
        @Nullable ChartView revenueCourse,
        @Nullable ChartView ordersCourse,
        Instant asOf,
        boolean stale,
        Arriving arriving)
        implements Page {

    public boolean provisional() {
        return arriving.isMissed();
    }
}
