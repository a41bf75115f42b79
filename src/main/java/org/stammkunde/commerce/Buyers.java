package org.stammkunde.commerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Person;
import org.stammkunde.customers.Sighting;

/// Finds out who bought.
@Component
class Buyers {

    private final Customers customers;

    Buyers(Customers customers) {
        this.customers = customers;
    }

    /// Finds or makes the persons that the documents of a batch name.
    List<Person> persons(long run, OrderBatch batch) {
        return persons(batch.sightings(cause(run)));
    }

    private List<Person> persons(List<@Nullable Sighting> sightings) {
        var given = sightings.stream().filter(Objects::nonNull).toList();
        return given.isEmpty() ? List.of() : customers.resolveSightings(given);
    }

    /// Whose each order of a batch is, and behind them each refund; null of guests.
    List<@Nullable Buyer> of(long run, OrderBatch batch) {
        var sightings = batch.sightings(cause(run));
        var ahead = batch.persons();
        var found = ahead == null ? persons(sightings) : customers.present(ahead);
        var persons = found.iterator();
        var buyers = new ArrayList<@Nullable Buyer>(sightings.size());
        for (var sighting : sightings) {
            buyers.add(sighting == null ? null : Buyer.of(persons.next()));
        }
        return buyers;
    }

    static @Nullable Sighting sighting(@Nullable CustomerDraft who, Instant at, Cause cause) {
        return who == null ? null : new Sighting(who, at, cause);
    }

    /// Who says what a run says. Runs of events are numbered downwards.
    private static Cause cause(long run) {
        return run < 0
                ? new Cause(Cause.EVENT, "0/orders")
                : new Cause(Cause.IMPORT, Long.toString(run));
    }
}
