package org.stammkunde.ingest.statements;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Person;
import org.stammkunde.customers.Sighting;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventPersons;
import org.stammkunde.ingest.EventProperties;
import org.stammkunde.ingest.IngestException;

/// A statement as it arrives.
///
/// @param who whose the subject is, null = the event names nobody
public record Heard<W extends Enum<W>>(
        Subject subject, Statement<W> statement, @Nullable Sighting who) {

    private static final int LONGEST_NUMBER = 200;

    /// @param number the property that holds the subject's number
    /// @param kept names of the properties that are kept
    /// @throws IngestException naming the property that cannot be used
    public static <W extends Enum<W>> Heard<W> of(
            Event event, W what, String number, List<String> kept, EventPersons persons) {
        var properties = EventProperties.of(event);
        var given = properties.required(number);
        if (given.length() > LONGEST_NUMBER) {
            throw IngestException.invalid(number, "ingest.property-long");
        }
        var statement =
                new Statement<>(
                        event.occurredAt(),
                        event.messageId(),
                        event.source(),
                        what,
                        null,
                        properties.only(kept));
        return new Heard<>(
                new Subject(persons.system(event), given),
                statement,
                persons.sighting(event).orElse(null));
    }

    /// @param owners takes up whose customer the identifier is
    Heard<W> of(Person person, Map<Long, @Nullable Long> owners) {
        owners.put(person.identifier(), person.customerNumber());
        return new Heard<>(subject, statement.of(person.identifier()), who);
    }
}
