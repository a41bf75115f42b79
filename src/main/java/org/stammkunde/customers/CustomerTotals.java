package org.stammkunde.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// What one customer ordered so far, cancelled and test orders left out.
///
/// @param valueMinor order value before returns, minor units of the company's currency
/// @param refundedMinor refunds of this customer, linked to one of these orders or to none
/// @param firstOrderAt null without orders
/// @param lastOrderAt null without orders
public record CustomerTotals(
        CustomerId customer,
        int orders,
        long valueMinor,
        long refundedMinor,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt) {}
