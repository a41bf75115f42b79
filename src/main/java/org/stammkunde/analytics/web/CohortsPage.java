package org.stammkunde.analytics.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.spi.Arriving;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ChartView;
import org.stammkunde.web.kit.HeatTable;
import org.stammkunde.web.kit.Tab;

/// How many customers of each cohort come back, period by period.
///
/// @param filter whose cohorts they are
/// @param kept what another choice of it must not lose
/// @param everybody address of the same of everybody
/// @param curves null while no cohort has a course
/// @param granularities weeks, months, quarters
/// @param units shares or numbers of customers
/// @param guests how much of the orders cannot be in any cohort, or null without orders and for a
///     segment
/// @param csv address of the table as CSV
/// @param bounds that older cohorts or later periods are left out, or null when none are
/// @param all address of the table with more of them, or null when it shows as many as it can
/// @param arriving what is on its way and only counted in part
/// @param again where to look again
public record CohortsPage(
        SegmentFilter filter,
        Map<String, String> kept,
        String everybody,
        HeatTable map,
        @Nullable ChartView curves,
        List<Tab> granularities,
        List<Tab> units,
        @Nullable String guests,
        String csv,
        @Nullable String bounds,
        @Nullable String all,
        Arriving arriving,
        String again)
        implements Page {

    public CohortsPage {
        kept = Collections.unmodifiableMap(kept);
    }

    /// Whether there is nothing to show yet, but soon will be.
    public boolean waits() {
        return map.rows().isEmpty() && arriving == Arriving.UNDER_WAY;
    }

    public boolean provisional() {
        return arriving.isMissed();
    }
}
