package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Analytics;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.Period;
import org.stammkunde.analytics.Population;

/// How much of all that was ever ordered no customer figure can show.
final class GuestShare {

    private GuestShare() {}

    /// A sentence, or null without orders.
    static @Nullable String sentence(Analytics analytics) {
        var span = analytics.span();
        var first = span.first();
        var last = span.last();
        if (first == null || last == null) {
            return null;
        }
        var ever = new Period(first, last.plusDays(1));
        var figures = analytics.overview(Population.EVERYBODY, List.of(ever), ever, null).current();
        return t(
                "analytics.cohorts.guests",
                "orders",
                FigureText.of(figures, Figure.GUEST_ORDER_SHARE),
                "revenue",
                FigureText.of(figures, Figure.GUEST_REVENUE_SHARE),
                "period",
                Periods.text(ever));
    }
}
