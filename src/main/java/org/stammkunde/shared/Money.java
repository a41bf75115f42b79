package org.stammkunde.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An exact amount of money: whole minor units (cents) and their currency. Never a floating-
/// point number.
///
/// @param minor the amount in minor units of the currency, may be negative
/// @param currency the ISO 4217 currency
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /// Rounds half up to the currency's minor unit.
    public static Money of(BigDecimal amount, Currency currency) {
        var scaled = amount.setScale(digits(currency), RoundingMode.HALF_UP);
        return new Money(scaled.unscaledValue().longValueExact(), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    /// The amount in major units with the currency's number of decimals, for JSON and display.
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minor, other.minor);
    }

    /// Decimals of the currency's minor unit; 0 for pseudo-currencies without one.
    public static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Cannot combine " + currency + " with " + other.currency);
        }
    }
}
