package org.stammkunde.commerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.CustomerDraft;

/// A refund, or a part of one, as a source describes it. Parts with the same number in one run
/// add up, each rounded half up to minor units. The order it names may arrive later.
///
/// @param orderNumber the order it reduces, null = a refund document of its own
/// @param customer null = the customer of the order, if there is one
/// @param amount 0 or more, in major units of the company's currency
public record RefundDraft(
        String source,
        String number,
        @Nullable String orderNumber,
        @Nullable CustomerDraft customer,
        Instant bookedAt,
        BigDecimal amount) {

    public RefundDraft {
        number = Document.number(number);
        customer = customer == null || customer.isNobody() ? null : customer;
        orderNumber = Given.present(orderNumber);
        bookedAt = Document.time("bookedAt", bookedAt).truncatedTo(ChronoUnit.MICROS);
        if (amount.compareTo(LineDraft.TOO_LARGE) >= 0) {
            throw CommerceException.invalid("commerce.number-too-large", "amount");
        }
        if (amount.signum() < 0) {
            throw CommerceException.invalid("commerce.refund-negative", "amount");
        }
    }
}
