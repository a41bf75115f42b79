package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.CustomerTotals;
import org.stammkunde.shared.Money;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.Definition;
import org.stammkunde.web.kit.NumberView;

/// The key figures of one customer.
record CustomerFigures(CustomerTotals totals, Currency currency) {

    /// @param freeOrdersCount the company's setting; else the definitions say that they do not
    List<NumberView> views(Instant now, boolean freeOrdersCount) {
        var exclusions = exclusions(freeOrdersCount);
        return List.of(
                view(exclusions, "orders", Formats.number(totals.orders())),
                view(exclusions, "value", Formats.money(money(totals.valueMinor()))),
                view(exclusions, "average", Formats.money(average())),
                view(exclusions, "refunded", Formats.money(money(totals.refundedMinor()))),
                view(exclusions, "last", Formats.date(totals.lastOrderAt())),
                view(exclusions, "since", days(daysSince(now))),
                view(exclusions, "first", Formats.date(totals.firstOrderAt())),
                view(exclusions, "gap", days(meanGap())));
    }

    /// Order value divided by orders, rounded half up; null without orders.
    @Nullable Money average() {
        if (totals.orders() == 0) {
            return null;
        }
        var mean =
                BigDecimal.valueOf(totals.valueMinor())
                        .divide(BigDecimal.valueOf(totals.orders()), 0, RoundingMode.HALF_UP);
        return money(mean.longValueExact());
    }

    /// Calendar days in the company's zone.
    @Nullable BigDecimal daysSince(Instant now) {
        var last = totals.lastOrderAt();
        return last == null ? null : daysBetween(last, now);
    }

    /// Mean calendar days between one order and the next; null with fewer than two.
    @Nullable BigDecimal meanGap() {
        var first = totals.firstOrderAt();
        var last = totals.lastOrderAt();
        if (first == null || last == null || totals.orders() < 2) {
            return null;
        }
        return daysBetween(first, last)
                .divide(BigDecimal.valueOf(totals.orders() - 1L), 1, RoundingMode.HALF_UP);
    }

    /// Calendar days in the company's zone, as every other figure counts them.
    private static BigDecimal daysBetween(Instant earlier, Instant later) {
        return BigDecimal.valueOf(
                ChronoUnit.DAYS.between(
                        earlier.atZone(Formats.zone()).toLocalDate(),
                        later.atZone(Formats.zone()).toLocalDate()));
    }

    private static String days(@Nullable BigDecimal days) {
        return days == null ? Formats.NO_VALUE : t("customers.figures.days", "days", days);
    }

    private static NumberView view(String exclusions, String name, String value) {
        var key = "customers.figures." + name;
        return NumberView.of(t(key), value)
                .with(
                        new Definition(
                                t(key + ".meaning"),
                                t(key + ".formula"),
                                t("customers.figures.period"),
                                Formats.zone().getId(),
                                exclusions));
    }

    private static String exclusions(boolean freeOrdersCount) {
        return t(
                freeOrdersCount
                        ? "customers.figures.exclusions"
                        : "customers.figures.exclusions.free");
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
