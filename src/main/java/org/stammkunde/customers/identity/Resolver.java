package org.stammkunde.customers.identity;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Person;
import org.stammkunde.customers.Sighting;

/// Finds or makes the persons of a whole batch in a handful of statements.
@Component
public class Resolver {

    private final IdentityStore store;
    private final HomeCountry home;
    private final Consequences consequences;

    Resolver(IdentityStore store, HomeCountry home, Consequences consequences) {
        this.store = store;
        this.home = home;
        this.consequences = consequences;
    }

    /// @return one person per sighting, [Person#NOBODY] where nothing in it identifies anybody
    public List<Person> resolve(List<Sighting> sightings) {
        var region = home.code();
        var spotted = sightings.stream().map(each -> Spotted.of(each, region)).toList();
        var batch = spotted.stream().filter(each -> !each.isNobody()).toList();
        if (batch.isEmpty()) {
            return sightings.stream().map(any -> Person.NOBODY).toList();
        }
        store.lock();
        var network = consequences.network(batch.size());
        network.load(batch);
        var found = batch.stream().map(network::see).toList().iterator();
        consequences.settle(network);
        return spotted.stream()
                .map(each -> each.isNobody() ? Person.NOBODY : person(found.next()))
                .toList();
    }

    /// The same persons as they are now, for callers that keep everybody in place.
    public List<Person> present(List<Person> persons) {
        var identifiers =
                persons.stream()
                        .filter(person -> !person.isNobody())
                        .map(Person::identifier)
                        .collect(Collectors.toSet());
        if (identifiers.isEmpty()) {
            return persons;
        }
        var owners = store.owners(identifiers);
        return persons.stream()
                .map(
                        person ->
                                person.isNobody()
                                        ? person
                                        : new Person(
                                                person.identifier(),
                                                Settlement.id(owners.get(person.identifier()))))
                .toList();
    }

    private static Person person(Node node) {
        return new Person(node.id, Settlement.id(node.customer));
    }
}
