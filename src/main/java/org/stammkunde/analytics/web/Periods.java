package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.time.YearMonth;
import org.stammkunde.analytics.Period;
import org.stammkunde.web.Formats;

/// Writes a period as people say it: a month by its name, anything else by its first and last
/// day.
final class Periods {

    private Periods() {}

    static String text(Period period) {
        return isMonth(period)
                ? Formats.month(YearMonth.from(period.from()))
                : t(
                        "analytics.period",
                        "first",
                        Formats.date(period.from()),
                        "last",
                        Formats.date(period.to().minusDays(1)));
    }

    /// Short enough for an axis: two lines.
    static String tick(Period period) {
        return isMonth(period)
                ? Formats.month(YearMonth.from(period.from())).replace(' ', '\n')
                : Formats.date(period.from()) + " –\n" + Formats.date(period.to().minusDays(1));
    }

    private static boolean isMonth(Period period) {
        return period.from().getDayOfMonth() == 1
                && period.from().plusMonths(1).equals(period.to());
    }
}
