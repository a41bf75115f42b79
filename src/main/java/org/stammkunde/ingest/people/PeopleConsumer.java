package org.stammkunde.ingest.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Person;
import org.stammkunde.customers.Sighting;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventPersons;
import org.stammkunde.ingest.spi.EventConsumer;
import org.stammkunde.ingest.spi.Refusal;

/// Finds out whom each event is about, takes note of what it says about them, and remembers it for
/// their timeline.
@Component
class PeopleConsumer implements EventConsumer {

    private final EventPersons persons;
    private final Customers customers;
    private final PersonEventStore store;

    PeopleConsumer(EventPersons persons, Customers customers, PersonEventStore store) {
        this.persons = persons;
        this.customers = customers;
        this.store = store;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Refusal> consume(List<Event> events) {
        var about = new ArrayList<Event>();
        var sightings = new ArrayList<Sighting>();
        for (var event : events) {
            persons.sighting(event)
                    .ifPresent(
                            sighting -> {
                                about.add(event);
                                sightings.add(sighting);
                            });
        }
        remember(about, customers.resolveSightings(sightings));
        return List.of();
    }

    private void remember(List<Event> events, List<Person> people) {
        var told = new ArrayList<PersonEventStore.Told>();
        for (int i = 0; i < events.size(); i++) {
            if (!people.get(i).isNobody()) {
                told.add(new PersonEventStore.Told(people.get(i).identifier(), events.get(i)));
            }
        }
        if (!told.isEmpty()) {
            store.add(told);
        }
    }
}
