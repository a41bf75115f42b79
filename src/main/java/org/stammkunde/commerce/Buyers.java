package org.stammkunde.commerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Sighting;

/// Finds out who bought.
@Component
class Buyers {

    private final Customers customers;

    Buyers(Customers customers) {
        this.customers = customers;
    }

    /// The buyer each sighting is about; null of guests.
    ///
    /// @param sightings null = nothing was said
    List<@Nullable Buyer> of(List<@Nullable Sighting> sightings) {
        var given = sightings.stream().filter(Objects::nonNull).toList();
        if (given.isEmpty()) {
            return Collections.nCopies(sightings.size(), null);
        }
        var persons = customers.resolveSightings(given).iterator();
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
    static Cause cause(long run) {
        return run < 0
                ? new Cause(Cause.EVENT, "0/orders")
                : new Cause(Cause.IMPORT, Long.toString(run));
    }
}
