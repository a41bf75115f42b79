package org.stammkunde.commerce.subscriptions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventProperties;
import org.stammkunde.shared.Money;

/// What is known about a subscription's price: the monthly amount itself, or what it follows
/// from. Of the two the one that was spoken of last decides; when an event says both, the monthly
/// amount.
///
/// @param monthly as stated, null = it follows from the others
/// @param amount what is due each time, for one unit
/// @param every how many intervals lie between two payments
record Price(
        @Nullable BigDecimal monthly,
        @Nullable BigDecimal amount,
        @Nullable Interval interval,
        BigDecimal every,
        BigDecimal quantity) {

    static final Price UNKNOWN = new Price(null, null, null, BigDecimal.ONE, BigDecimal.ONE);

    private static final int MOST_INTERVALS = 1_000;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    Price after(EventProperties said) {
        var parts = parts(said);
        if (said.says("mrr")) {
            return parts.stated(said.amount("mrr"));
        }
        boolean spoken = !parts.equals(this);
        return spoken && parts.complete() ? parts.stated(null) : parts;
    }

    /// Per month in minor units, rounded once and at the end: half a cent up. Null as long as it
    /// is not known.
    @Nullable Long minor(Currency currency) {
        if (monthly != null) {
            return Money.of(monthly, currency).minor();
        }
        if (amount == null || interval == null) {
            return null;
        }
        var perYear = amount.multiply(quantity).multiply(BigDecimal.valueOf(interval.perYear()));
        return perYear.divide(MONTHS.multiply(every), Money.digits(currency), RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }

    private Price parts(EventProperties said) {
        var newInterval = said.says("interval") ? interval(said) : interval;
        var newEvery = said.whole("interval_count", 1, MOST_INTERVALS);
        var newQuantity = said.amount("quantity");
        return new Price(
                monthly,
                said.says("price") ? said.amount("price") : amount,
                newInterval,
                newEvery == null ? every : BigDecimal.valueOf(newEvery),
                newQuantity == null ? quantity : newQuantity);
    }

    private static @Nullable Interval interval(EventProperties said) {
        var word = said.word("interval");
        return word == null ? null : Interval.of(word).orElseThrow(() -> said.unknown("interval"));
    }

    private boolean complete() {
        return amount != null && interval != null;
    }

    private Price stated(@Nullable BigDecimal newMonthly) {
        return new Price(newMonthly, amount, interval, every, quantity);
    }
}
