package org.stammkunde.analytics;

import org.jspecify.annotations.Nullable;

/// What is counted in one period before any division; money in minor units. Orders, buyers and
/// values are those of known customers, guests stand apart.
///
/// @param inactiveAtStart had ordered before `from`, not active at it
/// @param newAtEnd those of the new customers who are active at `to`
/// @param refundedMinor refunds of orders of the period and unlinked refunds booked in it
/// @param lifespanDays sum of days from first to last order before `to` over all customers
/// @param customersEver customers with an order before `to`
/// @param gapDays sum of the gaps that ended in the period; `gaps` is their number
record Counts(
        long customersAtStart,
        long customersAtEnd,
        long newCustomers,
        long newAtEnd,
        long retainedCustomers,
        long inactiveAtStart,
        long buyers,
        long repeatCustomers,
        long repeatBuyers,
        long orders,
        long valueMinor,
        long newValueMinor,
        long refundedMinor,
        long guestOrders,
        long guestValueMinor,
        long guestRefundedMinor,
        long gaps,
        long gapDays,
        @Nullable Double gapMedian,
        long lifespanDays,
        long customersEver) {

    long reactivatedCustomers() {
        return customersAtEnd - retainedCustomers - newAtEnd;
    }

    PeriodFigures.Parts parts() {
        return new PeriodFigures.Parts(
                newAtEnd,
                inactiveAtStart,
                repeatCustomers,
                repeatBuyers,
                gaps,
                gapDays,
                lifespanDays,
                customersEver);
    }

    long lostCustomers() {
        return customersAtStart - retainedCustomers;
    }

    /// Of customers and of guests.
    long shopOrders() {
        return orders + guestOrders;
    }

    long shopValueMinor() {
        return Math.addExact(valueMinor, guestValueMinor);
    }

    /// Customers' and guests' orders after all refunds.
    long shopNetMinor() {
        return valueMinor + guestValueMinor - refundedMinor - guestRefundedMinor;
    }
}
