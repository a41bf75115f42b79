package org.stammkunde.customers.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// Holds something that belongs to persons: orders, subscriptions, tickets. Modules publish theirs
/// as beans.
///
/// A row about a person keeps the id of the identifier under which it came
/// ([org.stammkunde.customers.Person]) and, for quick reading, the customer to whom that identifier
/// belongs at present.
public interface PersonHolder {

    /// Identifiers belong to other customers now: people were found to be one, or not to be one.
    /// Called in the transaction that decides it, under the locks that until its end keep others
    /// from deciding anything and from writing rows whose persons they found before
    /// ([org.stammkunde.customers.Customers#keepInPlace]). Rows of these identifiers must name the
    /// new customer when it returns. Must take no lock that is held while somebody is resolved, or
    /// by those who keep everybody in place.
    void moved(List<Move> moves);

    /// @param identifier whose rows move
    /// @param from null = belonged to nobody known
    /// @param to null = belongs to nobody known any more
    record Move(long identifier, @Nullable CustomerId from, @Nullable CustomerId to) {

        public @Nullable Long fromNumber() {
            return from == null ? null : from.value();
        }

        public @Nullable Long toNumber() {
            return to == null ? null : to.value();
        }
    }
}
