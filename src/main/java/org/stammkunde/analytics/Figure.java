package org.stammkunde.analytics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Change;

/// Every figure of a period with its one definition. Page, API, export and mail take it from
/// here; the text of the formula is the message `analytics.figure.<name>.formula`, its name
/// `analytics.figure.<name>`.
public enum Figure {
    CUSTOMERS_AT_START(
            Kind.COUNT,
            Wish.MORE,
            CustomerGroup.AT_START,
            b -> count(b.counts().customersAtStart())),
    CUSTOMERS_AT_END(
            Kind.COUNT, Wish.MORE, CustomerGroup.AT_END, b -> count(b.counts().customersAtEnd())),
    NEW_CUSTOMERS(Kind.COUNT, Wish.MORE, CustomerGroup.NEW, b -> count(b.counts().newCustomers())),
    REACTIVATED_CUSTOMERS(
            Kind.COUNT,
            Wish.MORE,
            CustomerGroup.REACTIVATED,
            b -> count(b.counts().reactivatedCustomers())),
    RETAINED_CUSTOMERS(
            Kind.COUNT,
            Wish.MORE,
            CustomerGroup.RETAINED,
            b -> count(b.counts().retainedCustomers())),
    LOST_CUSTOMERS(
            Kind.COUNT, Wish.FEWER, CustomerGroup.LOST, b -> count(b.counts().lostCustomers())),
    RETENTION_RATE(
            Kind.RATIO,
            Wish.MORE,
            CustomerGroup.RETAINED,
            b -> ratio(b.get(RETAINED_CUSTOMERS), b.get(CUSTOMERS_AT_START))),
    CHURN_RATE(
            Kind.RATIO,
            Wish.FEWER,
            CustomerGroup.LOST,
            b -> ratio(b.get(LOST_CUSTOMERS), b.get(CUSTOMERS_AT_START))),
    REPEAT_CUSTOMER_RATE(
            Kind.RATIO,
            Wish.MORE,
            CustomerGroup.REPEAT_CUSTOMERS,
            b -> ratio(count(b.counts().repeatCustomers()), count(b.counts().buyers()))),
    REPEAT_PURCHASE_RATE(
            Kind.RATIO,
            Wish.MORE,
            CustomerGroup.REPEAT_BUYERS,
            b -> ratio(count(b.counts().repeatBuyers()), count(b.counts().buyers()))),
    REACTIVATION_RATE(
            Kind.RATIO,
            Wish.MORE,
            CustomerGroup.REACTIVATED,
            b -> ratio(b.get(REACTIVATED_CUSTOMERS), count(b.counts().inactiveAtStart()))),
    AVERAGE_ORDER_VALUE(
            Kind.MONEY,
            Wish.MORE,
            CustomerGroup.BUYERS,
            b -> ratio(b.money(b.counts().valueMinor()), count(b.counts().orders()))),
    PURCHASE_FREQUENCY(
            Kind.NUMBER,
            Wish.MORE,
            CustomerGroup.BUYERS,
            b -> ratio(count(b.counts().orders()), count(b.counts().buyers()))),
    CUSTOMER_VALUE(
            Kind.MONEY,
            Wish.MORE,
            CustomerGroup.BUYERS,
            b -> product(b.get(AVERAGE_ORDER_VALUE), b.get(PURCHASE_FREQUENCY))),
    AVERAGE_CUSTOMER_LIFESPAN(
            Kind.YEARS, Wish.MORE, null, b -> ratio(years(b.period().days()), b.get(CHURN_RATE))),
    OBSERVED_CUSTOMER_LIFESPAN(
            Kind.YEARS,
            Wish.MORE,
            null,
            b -> ratio(years(b.counts().lifespanDays()), count(b.counts().customersEver()))),
    CUSTOMER_LIFETIME_VALUE(
            Kind.MONEY, Wish.MORE, null, b -> ratio(b.get(CUSTOMER_VALUE), b.get(CHURN_RATE))),
    /// No value until the company has set its margin rate.
    CUSTOMER_LIFETIME_MARGIN(
            Kind.MONEY,
            Wish.MORE,
            null,
            b -> product(b.get(CUSTOMER_LIFETIME_VALUE), b.marginRate())),
    ORDERS(Kind.COUNT, Wish.MORE, CustomerGroup.BUYERS, b -> count(b.counts().orders())),
    BUYERS(Kind.COUNT, Wish.MORE, CustomerGroup.BUYERS, b -> count(b.counts().buyers())),
    GROSS_REVENUE(
            Kind.MONEY, Wish.MORE, CustomerGroup.BUYERS, b -> b.money(b.counts().valueMinor())),
    REFUNDS(Kind.MONEY, Wish.FEWER, null, b -> b.money(b.counts().refundedMinor())),
    NET_REVENUE(
            Kind.MONEY,
            Wish.MORE,
            CustomerGroup.BUYERS,
            b -> b.money(Math.subtractExact(b.counts().valueMinor(), b.counts().refundedMinor()))),
    /// Orders placed at the very instant of a customer's first order belong to it: a purchase
    /// split into several documents.
    NEW_REVENUE(Kind.MONEY, Wish.MORE, CustomerGroup.NEW, b -> b.money(b.counts().newValueMinor())),
    RETURNING_REVENUE(
            Kind.MONEY,
            Wish.MORE,
            CustomerGroup.REPEAT_CUSTOMERS,
            b -> b.money(b.counts().valueMinor() - b.counts().newValueMinor())),
    GUEST_ORDERS(Kind.COUNT, Wish.NEITHER, null, b -> count(b.counts().guestOrders())),
    GUEST_REVENUE(Kind.MONEY, Wish.NEITHER, null, b -> b.money(b.counts().guestValueMinor())),
    GUEST_REFUNDS(Kind.MONEY, Wish.FEWER, null, b -> b.money(b.counts().guestRefundedMinor())),
    /// Guest orders as a share of all orders of the shop.
    GUEST_ORDER_SHARE(
            Kind.RATIO,
            Wish.NEITHER,
            null,
            b -> ratio(b.get(GUEST_ORDERS), count(b.counts().shopOrders()))),
    GUEST_REVENUE_SHARE(
            Kind.RATIO,
            Wish.NEITHER,
            null,
            b -> ratio(b.get(GUEST_REVENUE), b.money(b.counts().shopValueMinor()))),
    /// Orders of customers and of guests.
    SHOP_ORDERS(Kind.COUNT, Wish.MORE, null, b -> count(b.counts().shopOrders())),
    /// Order value of customers and of guests, before refunds.
    SHOP_REVENUE(Kind.MONEY, Wish.MORE, null, b -> b.money(b.counts().shopValueMinor())),
    /// Refunds to customers and to guests.
    SHOP_REFUNDS(
            Kind.MONEY,
            Wish.FEWER,
            null,
            b -> b.money(b.counts().refundedMinor() + b.counts().guestRefundedMinor())),
    /// Order value of customers and of guests after all refunds.
    SHOP_NET_REVENUE(Kind.MONEY, Wish.MORE, null, b -> b.money(b.counts().shopNetMinor())),
    DAYS_BETWEEN_ORDERS_MEAN(
            Kind.DAYS,
            Wish.FEWER,
            null,
            b -> ratio(count(b.counts().gapDays()), count(b.counts().gaps()))),
    DAYS_BETWEEN_ORDERS_MEDIAN(Kind.DAYS, Wish.FEWER, null, b -> decimal(b.counts().gapMedian()));

    /// How a figure is written.
    public enum Kind {
        COUNT,
        /// A fraction, shown as per cent.
        RATIO,
        /// Major units of the company's currency.
        MONEY,
        NUMBER,
        YEARS,
        DAYS
    }

    /// Which direction is good news.
    public enum Wish {
        MORE,
        FEWER,
        NEITHER
    }

    static final int DECIMALS = 10;

    private final Kind kind;
    private final Wish wish;
    private final @Nullable CustomerGroup group;

    // Formulas hold nothing, which their type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Formula formula;

    private interface Formula {
        @Nullable BigDecimal of(Basis basis);
    }

    Figure(Kind kind, Wish wish, @Nullable CustomerGroup group, Formula formula) {
        this.kind = kind;
        this.wish = wish;
        this.group = group;
        this.formula = formula;
    }

    /// The definition, unrounded; null = no value.
    @Nullable BigDecimal of(Basis basis) {
        return formula.of(basis);
    }

    public Kind kind() {
        return kind;
    }

    public Wish wish() {
        return wish;
    }

    /// The customers to list when somebody wants to know who they are, or null.
    public @Nullable CustomerGroup group() {
        return group;
    }

    /// Message key of its name.
    public String labelKey() {
        return "analytics.figure." + key();
    }

    /// Message key of its definition.
    public String formulaKey() {
        return labelKey() + ".formula";
    }

    /// Its property in JSON, e.g. `retentionRate`.
    public String property() {
        var words = name().toLowerCase(Locale.ROOT).split("_", -1);
        var property = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            property.append(Character.toUpperCase(words[i].charAt(0)))
                    .append(words[i], 1, words[i].length());
        }
        return property.toString();
    }

    /// Its name in keys and URLs, e.g. `retention-rate`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Nullable BigDecimal change(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (kind != Kind.RATIO) {
            return Change.relative(before, now);
        }
        return before == null || now == null ? null : now.subtract(before);
    }

    private static @Nullable BigDecimal years(long days) {
        return ratio(count(days), count(Period.DAYS_PER_YEAR));
    }

    private static @Nullable BigDecimal decimal(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    static BigDecimal count(long count) {
        return BigDecimal.valueOf(count);
    }

    static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return part.divide(whole, MathContext.DECIMAL128);
    }

    static @Nullable BigDecimal product(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.multiply(other, MathContext.DECIMAL128);
    }

    /// Amounts keep the currency's decimals; everything else at most ten, without trailing zeros.
    static BigDecimal rounded(BigDecimal value) {
        if (value.scale() <= 3) {
            return value;
        }
        var plain = value.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
