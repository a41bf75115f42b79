package org.stammkunde.success.tickets;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Person;
import org.stammkunde.customers.Sighting;

/// A statement as it arrives.
///
/// @param who whose ticket it is, null = the event names nobody
record Heard(TicketKey key, Statement statement, @Nullable Sighting who) {

    /// @param owners takes up whose customer the identifier is
    Heard of(Person person, Map<Long, @Nullable Long> owners) {
        owners.put(person.identifier(), person.customerNumber());
        return new Heard(key, statement.of(person.identifier()), who);
    }
}
