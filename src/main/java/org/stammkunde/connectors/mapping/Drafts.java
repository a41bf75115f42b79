package org.stammkunde.connectors.mapping;

import java.math.BigDecimal;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.RefundDraft;
import org.stammkunde.commerce.Spread;

/// Turns documents whose last row was read into orders and refunds.
final class Drafts {

    private final String source;
    private final Spread spread;

    Drafts(String source, Spread spread) {
        this.source = source;
        this.spread = spread;
    }

    void add(OpenDocument document, GrowingBatch batch) {
        if (document.refund) {
            batch.refunds.add(refund(document));
        } else {
            addOrder(document, batch);
        }
    }

    private RefundDraft refund(OpenDocument document) {
        return new RefundDraft(
                source,
                document.number,
                document.refundOf,
                document.customer,
                document.at,
                document.amount.abs());
    }

    private void addOrder(OpenDocument document, GrowingBatch batch) {
        var discount = document.orderDiscount();
        var value = Spread.value(document.lines);
        if (discount.compareTo(value) > 0) {
            batch.rejections.addAll(document.rows);
            return;
        }
        var settled =
                discount.signum() == 0 ? document.lines : spread.over(document.lines, discount);
        batch.orders.add(
                new OrderDraft(
                        source,
                        document.number,
                        document.customer,
                        document.at,
                        document.status,
                        document.coupons,
                        settled));
        addRefundOf(document, value.subtract(discount), batch);
    }

    /// Shops that tell only how much of an order was paid back, not when: booked with the order,
    /// and never more than its goods (shipping and taxes are no part of an order's value).
    private void addRefundOf(OpenDocument document, BigDecimal value, GrowingBatch batch) {
        var refunded = document.refunded;
        if (refunded == null || refunded.signum() == 0 || document.status != OrderStatus.PLACED) {
            return;
        }
        batch.refunds.add(
                new RefundDraft(
                        source,
                        document.number + "-R",
                        document.number,
                        null,
                        document.at,
                        refunded.abs().min(value)));
    }
}
