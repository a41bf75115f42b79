package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.PeriodFigures;
import org.stammkunde.web.Formats;

/// Writes the value of a figure as the viewer reads it.
final class FigureText {

    private FigureText() {}

    static String of(PeriodFigures figures, Figure figure) {
        return of(figure, figures.value(figure), figures.currency());
    }

    static String of(Figure figure, @Nullable BigDecimal value, Currency currency) {
        if (value == null) {
            return Formats.NO_VALUE;
        }
        return switch (figure.kind()) {
            case COUNT -> Formats.number(value, 0);
            case RATIO -> Formats.percent(value);
            case MONEY -> Formats.money(value, currency);
            case NUMBER -> Formats.number(value, 2);
            case YEARS -> t("analytics.unit.years", "years", Formats.number(value, 1));
            case DAYS -> days(value);
        };
    }

    /// Rounded to a tenth; `1 day`, `34.7 days`.
    static String days(BigDecimal days) {
        return t("analytics.unit.days", "days", days.setScale(1, RoundingMode.HALF_EVEN));
    }
}
