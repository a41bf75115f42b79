package org.stammkunde.commerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /// The buyer of each draft by its position; guests are absent.
    ///
    /// @param sighting what a draft says about its buyer, null = nothing
    <T> Map<Integer, Buyer> of(List<T> drafts, Function<T, @Nullable Sighting> sighting) {
        var positions = new ArrayList<Integer>(drafts.size());
        var sightings = new ArrayList<Sighting>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            var sighted = sighting.apply(drafts.get(i));
            if (sighted != null) {
                positions.add(i);
                sightings.add(sighted);
            }
        }
        return sightings.isEmpty() ? Map.of() : found(positions, sightings);
    }

    /// What a run says about a buyer.
    static @Nullable Sighting sighting(long run, @Nullable CustomerDraft who, Instant at) {
        return who == null ? null : new Sighting(who, at, cause(run));
    }

    /// Runs of events are numbered downwards.
    private static Cause cause(long run) {
        return run < 0
                ? new Cause(Cause.EVENT, "0/orders")
                : new Cause(Cause.IMPORT, Long.toString(run));
    }

    private Map<Integer, Buyer> found(List<Integer> positions, List<Sighting> sightings) {
        var persons = customers.resolveSightings(sightings).iterator();
        var buyers = HashMap.<Integer, Buyer>newHashMap(positions.size());
        for (var position : positions) {
            var buyer = Buyer.of(persons.next());
            if (buyer != null) {
                buyers.put(position, buyer);
            }
        }
        return buyers;
    }
}
