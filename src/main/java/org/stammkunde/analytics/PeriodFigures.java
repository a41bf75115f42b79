package org.stammkunde.analytics;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every figure of one period under one activity window.
///
/// @param open true while the period is not over
public record PeriodFigures(
        Period period,
        Window window,
        Currency currency,
        boolean open,
        long newCustomersAtEnd,
        Map<Figure, BigDecimal> values) {

    public PeriodFigures {
        var copy = new EnumMap<Figure, BigDecimal>(Figure.class);
        copy.putAll(values);
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /// Counts and amounts exact, ratios as fractions to ten decimals; null = no value, because
    /// something would have to be divided by zero or a setting is missing.
    public @Nullable BigDecimal value(Figure figure) {
        return values.get(figure);
    }

    /// A figure that always has a value.
    ///
    /// @throws IllegalArgumentException for ratios
    public long count(Figure figure) {
        var value = values.get(figure);
        if (value == null || figure.kind() != Figure.Kind.COUNT) {
            throw new IllegalArgumentException(figure + " is not a count");
        }
        return value.longValueExact();
    }
}
