package org.stammkunde.analytics;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every figure of one period under one activity window.
///
/// @param open true while the period is not over
/// @param parts what is counted on the way to a figure without being one
public record PeriodFigures(
        Period period,
        Window window,
        Currency currency,
        boolean open,
        Parts parts,
        Map<Figure, BigDecimal> values) {

    /// Counts that derivations fill into the formulas.
    ///
    /// @param newAtEnd new customers of the period who are active at its end
    /// @param inactiveAtStart had ordered before the period without being active when it began
    /// @param repeatCustomers buyers whose second order lies before the period's end
    /// @param repeatBuyers buyers with two orders or more inside the period
    /// @param gaps gaps between consecutive orders of a customer that ended in the period
    /// @param gapDays their sum
    /// @param lifespanDays sum of days from first to last order before the period's end
    /// @param customersEver customers with an order before the period's end
    public record Parts(
            long newAtEnd,
            long inactiveAtStart,
            long repeatCustomers,
            long repeatBuyers,
            long gaps,
            long gapDays,
            long lifespanDays,
            long customersEver) {}

    public PeriodFigures {
        var copy = new EnumMap<Figure, BigDecimal>(Figure.class);
        copy.putAll(values);
        values = java.util.Collections.unmodifiableMap(copy);
    }

    public long newCustomersAtEnd() {
        return parts.newAtEnd();
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
