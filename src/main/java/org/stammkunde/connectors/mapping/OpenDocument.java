package org.stammkunde.connectors.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.Coupons;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.Spread;
import org.stammkunde.customers.CustomerDraft;

/// The order or refund whose rows are being read. What only its first row says holds for all.
final class OpenDocument {

    final String number;
    final boolean refund;
    final @Nullable String refundOf;
    final Instant at;
    final OrderStatus status;
    final @Nullable List<String> coupons;
    final @Nullable BigDecimal discount;
    final @Nullable BigDecimal value;
    final @Nullable BigDecimal refunded;
    final List<LineDraft> lines = new ArrayList<>();
    final List<Rejection> rows = new ArrayList<>();
    @Nullable CustomerDraft customer;
    BigDecimal amount = BigDecimal.ZERO;
    int accepted;

    OpenDocument(String number, boolean refund, Instant at, OrderStatus status, Values values) {
        this.number = number;
        this.refund = refund;
        this.refundOf = values.optional(Field.REFUND_OF);
        this.at = at;
        this.status = status;
        this.coupons =
                values.has(Field.COUPONS) ? Coupons.split(values.optional(Field.COUPONS)) : null;
        this.discount = values.optionalNumber(Field.ORDER_DISCOUNT);
        this.value = values.optionalNumber(Field.ORDER_VALUE);
        this.refunded = values.optionalNumber(Field.ORDER_REFUND);
    }

    /// The discount on the whole order: what is given, or what lies between the lines and the
    /// given value of the order.
    BigDecimal orderDiscount() {
        if (discount != null) {
            return discount.abs();
        }
        return value == null
                ? BigDecimal.ZERO
                : Spread.value(lines).subtract(value).max(BigDecimal.ZERO);
    }
}
