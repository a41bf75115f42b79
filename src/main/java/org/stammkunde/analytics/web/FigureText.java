package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
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
            case DAYS -> t("analytics.unit.days", "days", Formats.number(value, 0));
        };
    }
}
