package org.stammkunde.customers;

import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// Whom a message was about.
///
/// @param identifier id of the strongest identifier it named; what belongs to the person keeps it,
///     and follows it when [org.stammkunde.customers.spi.PersonHolder] says that it moved
/// @param customer null while nothing but an anonymous id is known: a visitor is no customer yet
public record Person(long identifier, @Nullable CustomerId customer) {

    /// When nothing that was said identifies anybody.
    public static final Person NOBODY = new Person(0, null);

    public boolean isNobody() {
        return identifier == 0;
    }

    /// The customer's number, or null.
    public @Nullable Long customerNumber() {
        return customer == null ? null : customer.value();
    }
}
