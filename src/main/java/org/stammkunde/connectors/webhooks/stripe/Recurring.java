package org.stammkunde.connectors.webhooks.stripe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// What a subscription brings in a month. A year has 12 months, 52 weeks or 365 days. Items priced
/// by use or in tiers bring what nobody knows beforehand and are left out; discounts that last
/// are taken off, those for one invoice are not.
///
/// @param monthly null when no item has a known price
/// @param monthlyBeforeDiscount null when there is no discount
/// @param coupon its name
record Recurring(
        @Nullable BigDecimal monthly,
        @Nullable BigDecimal monthlyBeforeDiscount,
        String currency,
        @Nullable String coupon) {

    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    static Recurring of(Payload subscription) throws Untranslatable {
        var units = MinorUnits.of(subscription);
        BigDecimal sum = null;
        BigDecimal perYear = MONTHS;
        for (var item : subscription.at("items").list("data")) {
            var price = price(item);
            perYear = perYear(price);
            var amount = amount(price);
            if (amount != null) {
                var quantity =
                        item.has("quantity") ? item.requiredNumber("quantity") : BigDecimal.ONE;
                var monthly = monthly(units.major(amount).multiply(quantity), perYear);
                sum = sum == null ? monthly : sum.add(monthly);
            }
        }
        return sum == null
                ? new Recurring(null, null, units.currency(), null)
                : discounted(subscription, units, sum, perYear);
    }

    private static Recurring discounted(
            Payload subscription, MinorUnits units, BigDecimal sum, BigDecimal perYear)
            throws Untranslatable {
        var reduced = sum;
        String name = null;
        for (var coupon : coupons(subscription)) {
            if (!"once".equals(coupon.text("duration"))) {
                reduced = reduced(reduced, coupon, units, perYear);
                name = coupon.text("name") == null ? coupon.text("id") : coupon.text("name");
            }
        }
        boolean same = reduced.compareTo(sum) == 0;
        return new Recurring(
                rounded(reduced.max(BigDecimal.ZERO)),
                same ? null : rounded(sum),
                units.currency(),
                name);
    }

    private static BigDecimal reduced(
            BigDecimal sum, Payload coupon, MinorUnits units, BigDecimal perYear)
            throws Untranslatable {
        var percent = coupon.number("percent_off");
        if (percent != null) {
            return sum.multiply(HUNDRED.subtract(percent)).divide(HUNDRED, MathContext.DECIMAL64);
        }
        var amount = units.major(coupon, "amount_off");
        return amount == null ? sum : sum.subtract(monthly(amount, perYear));
    }

    /// Those told whole; of others only their numbers are told.
    private static List<Payload> coupons(Payload subscription) throws Untranslatable {
        var coupons = new ArrayList<Payload>();
        if (subscription.node().path("discounts").path(0).isObject()) {
            for (var discount : subscription.list("discounts")) {
                coupons.add(coupon(discount));
            }
        }
        if (coupons.isEmpty() && subscription.at("discount").isThere()) {
            coupons.add(coupon(subscription.at("discount")));
        }
        return coupons;
    }

    private static Payload coupon(Payload discount) {
        var coupon = discount.at("coupon");
        return coupon.isThere() ? coupon : discount.at("source").at("coupon");
    }

    private static Payload price(Payload item) {
        return item.at("price").isThere() ? item.at("price") : item.at("plan");
    }

    /// In minor units; null when it depends on use.
    private static @Nullable BigDecimal amount(Payload price) throws Untranslatable {
        boolean metered =
                "metered".equals(price.at("recurring").text("usage_type"))
                        || "metered".equals(price.text("usage_type"));
        if (metered) {
            return null;
        }
        var exact = price.number("unit_amount_decimal");
        if (exact != null) {
            return exact;
        }
        var amount = price.number("unit_amount");
        return amount == null ? price.number("amount") : amount;
    }

    /// How often it is due.
    private static BigDecimal perYear(Payload price) throws Untranslatable {
        var recurring = price.at("recurring").isThere() ? price.at("recurring") : price;
        var interval = recurring.text("interval");
        var count =
                recurring.has("interval_count")
                        ? recurring.requiredNumber("interval_count")
                        : BigDecimal.ONE;
        if (interval == null || count.signum() <= 0) {
            throw Untranslatable.missing(recurring.path() + "interval");
        }
        int perYear =
                switch (interval) {
                    case "day" -> 365;
                    case "week" -> 52;
                    case "month" -> 12;
                    case "year" -> 1;
                    default -> throw Untranslatable.wrong(recurring.path() + "interval");
                };
        return BigDecimal.valueOf(perYear).divide(count, MathContext.DECIMAL64);
    }

    private static BigDecimal monthly(BigDecimal amount, BigDecimal perYear) {
        return amount.multiply(perYear).divide(MONTHS, MathContext.DECIMAL64);
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
