package org.stammkunde.commerce;

import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Person;

/// Whose an order or a refund is.
///
/// @param identifier under which it came
/// @param customer to whom the identifier belongs at present, null = a visitor
record Buyer(long identifier, @Nullable Long customer) {

    static @Nullable Buyer of(Person person) {
        return person.isNobody() ? null : new Buyer(person.identifier(), person.customerNumber());
    }

    static @Nullable Buyer of(@Nullable Long identifier, @Nullable Long customer) {
        return identifier == null ? null : new Buyer(identifier, customer);
    }

    /// Of two that are named for one thing, the one known longest.
    static @Nullable Buyer longestKnown(@Nullable Buyer one, @Nullable Buyer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.identifier <= other.identifier ? one : other;
    }

    static @Nullable Long identifierOf(@Nullable Buyer buyer) {
        return buyer == null ? null : buyer.identifier;
    }

    static @Nullable Long customerOf(@Nullable Buyer buyer) {
        return buyer == null ? null : buyer.customer;
    }
}
