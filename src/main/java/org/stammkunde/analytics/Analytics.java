package org.stammkunde.analytics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;

/// The figures of the company, counted from the warehouse.
public interface Analytics {

    /// Figures of a period, its comparison and its trail. Answers at once from what was counted
    /// last; when the data has moved on, recounting starts in the background and the answer
    /// says `stale`.
    ///
    /// @param comparison usually [Period#previous()] or [Period#yearEarlier()]
    /// @param trail how many periods the sparklines show, 1 to 24
    /// @param windowDays activity window, null = the company's own
    Overview overview(Period period, Period comparison, int trail, @Nullable Integer windowDays);

    /// The figures of one period, counted from the newest data.
    PeriodFigures figures(Period period, @Nullable Integer windowDays);

    CohortTable cohorts(Granularity granularity);

    /// The window used when none is asked for: the company's setting, else the proposal, else
    /// 365 days.
    Window window();

    WindowProposal proposal();

    /// First and last day with orders, for the period picker.
    DataSpan span();

    /// The customers that a figure counts. Sorted by `value` (default, descending), `orders`,
    /// `name`, `first` or `last`.
    Slice<CustomerRow> customers(
            CustomerGroup group, Period period, @Nullable Integer windowDays, PageRequest page);

    /// The customers of a cohort who ordered in one of its periods.
    ///
    /// @param cohort first day of the cohort's period
    /// @param period periods since; 0 lists the whole cohort
    Slice<CustomerRow> cohortCustomers(
            Granularity granularity, LocalDate cohort, int period, PageRequest page);
}
