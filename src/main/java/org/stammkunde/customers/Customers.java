package org.stammkunde.customers;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.shared.CustomerId;

/// All customers.
@Service
public class Customers {

    private final Resolver resolver;
    private final TotalsStore totals;
    private final Clock clock;

    Customers(Resolver resolver, TotalsStore totals, Clock clock) {
        this.resolver = resolver;
        this.totals = totals;
        this.clock = clock;
    }

    /// Finds or makes the customer of each draft: by (source, customer number), else by e-mail
    /// address. What the drafts say counts as true now.
    ///
    /// @return one id per draft, in the same order
    @Transactional
    public List<CustomerId> resolve(List<CustomerDraft> drafts) {
        var now = clock.instant();
        return resolver.resolve(drafts.stream().map(who -> new Sighting(who, now)).toList());
    }

    /// Like [#resolve] for drafts that say when they were true, in any order: the newest
    /// statement decides each field. Saying the same again changes nothing.
    @Transactional
    public List<CustomerId> resolveSightings(List<Sighting> sightings) {
        return resolver.resolve(sightings);
    }

    /// Takes note of what these customers ordered so far.
    @Transactional
    public void report(List<CustomerTotals> reported) {
        totals.update(reported);
    }
}
