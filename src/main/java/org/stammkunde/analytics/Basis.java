package org.stammkunde.analytics;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Money;

/// What figures are made from: the counts of a period and the company's settings.
record Basis(Counts counts, Period period, Currency currency, @Nullable BigDecimal marginRate) {

    @Nullable BigDecimal get(Figure figure) {
        return figure.of(this);
    }

    BigDecimal money(long minor) {
        return new Money(minor, currency).toDecimal();
    }

    PeriodFigures figures(Window window, boolean open) {
        var values = new EnumMap<Figure, BigDecimal>(Figure.class);
        for (var figure : Figure.values()) {
            var value = figure.of(this);
            if (value != null) {
                values.put(figure, Figure.rounded(value));
            }
        }
        return new PeriodFigures(period, window, currency, open, counts.parts(), values);
    }
}
