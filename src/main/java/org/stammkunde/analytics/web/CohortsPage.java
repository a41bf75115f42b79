package org.stammkunde.analytics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ChartView;
import org.stammkunde.web.kit.HeatTable;
import org.stammkunde.web.kit.Tab;

/// How many customers of each cohort come back, period by period.
///
/// @param curves null while no cohort has a course
/// @param granularities weeks, months, quarters
/// @param units shares or numbers of customers
/// @param csv address of the table as CSV
/// @param all address of the table with every cohort, or null when it shows them
public record CohortsPage(
        HeatTable map,
        @Nullable ChartView curves,
        List<Tab> granularities,
        List<Tab> units,
        String csv,
        @Nullable String all)
        implements Page {}
