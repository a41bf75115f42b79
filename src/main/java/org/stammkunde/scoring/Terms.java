package org.stammkunde.scoring;

import java.time.LocalDate;
import java.time.ZoneId;

/// What thresholds depend on beside the orders. On another day, or after a setting was changed,
/// there are others.
///
/// @param day in the time zone
/// @param zone of the company
/// @param countFreeOrders whether orders of value 0 count as orders
/// @param activityDays the company's activity window
record Terms(LocalDate day, ZoneId zone, boolean countFreeOrders, int activityDays) {

    /// A year, so that customers of every season are among the buyers.
    private static final int LEAST_RFM_DAYS = 365;

    /// Buyers are those of so many days, the present one among them: never fewer than the activity
    /// window has, so that whoever is active has scores.
    int rfmDays() {
        return Math.max(LEAST_RFM_DAYS, activityDays);
    }

    LocalDate firstDay() {
        return day.minusDays(rfmDays() - 1L);
    }
}
