package org.stammkunde.web.kit;

import java.time.LocalDate;

/// How far data reach.
///
/// @param over the last day that is over; "last 90 days" end with it
/// @param today the last day there are data of, usually the one running: "this month" is its
///     month, and no period goes beyond it. The same as `over` where data ended.
public record Reach(LocalDate over, LocalDate today) {

    /// Data that are still coming in: today runs.
    public static Reach running(LocalDate today) {
        return new Reach(today.minusDays(1), today);
    }

    /// Data that ended with a day.
    public static Reach ended(LocalDate last) {
        return new Reach(last, last);
    }

    boolean runs() {
        return today.isAfter(over);
    }
}
