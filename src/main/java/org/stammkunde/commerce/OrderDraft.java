package org.stammkunde.commerce;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.CustomerDraft;

/// An order, or a part of one, as a source describes it. When the parts disagree, the earliest
/// time, any customer before none, and the status furthest from placed hold for the whole.
///
/// @param source the system that gave the number; number and source identify the order
/// @param customer null = a guest order
/// @param coupons codes that were used, of all parts together; null = the source does not speak of
///     coupons, and those known stay
public record OrderDraft(
        String source,
        String number,
        @Nullable CustomerDraft customer,
        Instant orderedAt,
        OrderStatus status,
        @Nullable List<String> coupons,
        List<LineDraft> lines) {

    public OrderDraft {
        number = Document.number(number);
        customer = customer == null || customer.isNobody() ? null : customer;
        orderedAt = Document.time("orderedAt", orderedAt).truncatedTo(ChronoUnit.MICROS);
        coupons = coupons == null ? null : Coupons.of(coupons);
        lines = List.copyOf(lines);
    }

    /// Of a source that does not speak of coupons.
    public OrderDraft(
            String source,
            String number,
            @Nullable CustomerDraft customer,
            Instant orderedAt,
            OrderStatus status,
            List<LineDraft> lines) {
        this(source, number, customer, orderedAt, status, null, lines);
    }
}
