package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import org.stammkunde.analytics.Granularity;
import org.stammkunde.web.Formats;

/// Names the period of a cohort as the viewer calls it.
final class CohortLabel {

    private CohortLabel() {}

    static String of(Granularity granularity, LocalDate start) {
        return switch (granularity) {
            case WEEK ->
                    t(
                            "analytics.cohorts.week",
                            "week",
                            field(start, IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                            "year",
                            field(start, IsoFields.WEEK_BASED_YEAR));
            case MONTH -> Formats.month(YearMonth.from(start));
            case QUARTER ->
                    t(
                            "analytics.cohorts.quarter",
                            "quarter",
                            field(start, IsoFields.QUARTER_OF_YEAR),
                            "year",
                            Integer.toString(start.getYear()));
        };
    }

    private static String field(LocalDate day, TemporalField field) {
        return Integer.toString(day.get(field));
    }
}
