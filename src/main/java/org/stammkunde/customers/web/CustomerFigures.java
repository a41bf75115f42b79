package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
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

    List<NumberView> views(Instant now) {
        return List.of(
                view("orders", Formats.number(totals.orders())),
                view("value", Formats.money(money(totals.valueMinor()))),
                view("average", Formats.money(average())),
                view("refunded", Formats.money(money(totals.refundedMinor()))),
                view("last", Formats.date(totals.lastOrderAt())),
                view("since", days(daysSince(now))),
                view("first", Formats.date(totals.firstOrderAt())),
                view("gap", days(meanGap())));
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
        return last == null
                ? null
                : BigDecimal.valueOf(
                        ChronoUnit.DAYS.between(
                                last.atZone(Formats.zone()).toLocalDate(),
                                now.atZone(Formats.zone()).toLocalDate()));
    }

    /// Mean days between one order and the next; null with fewer than two.
    @Nullable BigDecimal meanGap() {
        var first = totals.firstOrderAt();
        var last = totals.lastOrderAt();
        if (first == null || last == null || totals.orders() < 2) {
            return null;
        }
        var days =
                BigDecimal.valueOf(Duration.between(first, last).toSeconds())
                        .divide(BigDecimal.valueOf(86_400), 6, RoundingMode.HALF_UP);
        return days.divide(BigDecimal.valueOf(totals.orders() - 1L), 1, RoundingMode.HALF_UP);
    }

    private static String days(@Nullable BigDecimal days) {
        return days == null ? Formats.NO_VALUE : t("customers.figures.days", "days", days);
    }

    private static NumberView view(String name, String value) {
        var key = "customers.figures." + name;
        return NumberView.of(t(key), value)
                .with(
                        new Definition(
                                t(key + ".meaning"),
                                t(key + ".formula"),
                                t("customers.figures.period"),
                                Formats.zone().getId(),
                                t("customers.figures.exclusions")));
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
