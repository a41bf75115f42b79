package org.stammkunde.commerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.CustomerDraft;

/// One row of a random file: a line of an order, or a part of a refund (`sku` is null).
///
/// @param refunded the order a refund names
record Row(
        String source,
        String number,
        @Nullable String customer,
        @Nullable String country,
        Instant at,
        OrderStatus status,
        @Nullable String sku,
        @Nullable String refunded,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount) {

    /// Codes used, by the price; one of them sorts otherwise as UTF-16.
    List<String> coupons() {
        return switch (price.unscaledValue().intValue() % 5) {
            case 0 -> List.of("TEN");
            case 1 -> List.of("ten", "Ä", "TEN");
            case 2 -> List.of("\uD83E\uDDF5", "\uFFFD");
            default -> List.of();
        };
    }

    boolean isRefund() {
        return sku == null;
    }

    OrderDraft order() {
        var name = sku + " as of " + at;
        return new OrderDraft(
                source,
                number,
                who(),
                at,
                status,
                coupons(),
                List.of(new LineDraft(sku, name, null, quantity, price, discount)));
    }

    RefundDraft refund() {
        return new RefundDraft(source, number, refunded, who(), at, price);
    }

    private @Nullable CustomerDraft who() {
        return customer == null
                ? null
                : new CustomerDraft(source, customer, null, null, country, Map.of());
    }
}
