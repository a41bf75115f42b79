package org.stammkunde.customers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// All customers.
@Service
public class Customers {

    private final Resolver resolver;
    private final CustomerStore store;
    private final CustomerListStore lists;
    private final TotalsStore totals;
    private final Clock clock;

    Customers(
            Resolver resolver,
            CustomerStore store,
            CustomerListStore lists,
            TotalsStore totals,
            Clock clock) {
        this.resolver = resolver;
        this.store = store;
        this.lists = lists;
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

    /// @throws CustomersException when there is no such customer
    public Customer get(CustomerId id) {
        return store.find(id).orElseThrow(() -> CustomersException.notFound(id));
    }

    /// One page of the customers asked for; lists of more than [Slice#COUNTED] rows are neither
    /// counted nor paged through to the end.
    public Slice<Customer> list(CustomerQuery query) {
        return lists.list(query);
    }

    /// The customers asked for that come after a place, as far as the page's size: for programs
    /// that read whole lists.
    ///
    /// @param after null = from the beginning
    public Stretch<Customer> after(CustomerQuery query, @Nullable Place after) {
        return store.after(query, after);
    }

    /// The exact number of the customers asked for.
    public long count(CustomerQuery query) {
        return store.count(query);
    }

    /// Hands over all customers asked for, however many.
    @Transactional(readOnly = true)
    public void forEach(CustomerQuery query, Consumer<Customer> each) {
        store.forEach(query, each);
    }

    /// The names under which sources know the customer.
    public List<Identifier> identifiers(CustomerId id) {
        return store.identifiers(id);
    }

    /// What to call each of the given customers.
    public Map<CustomerId, String> labels(Collection<CustomerId> ids) {
        return ids.isEmpty() ? Map.of() : store.labels(ids);
    }

    /// The countries that occur in profiles, ISO codes and other texts; no more than a few hundred.
    public List<String> countries() {
        return store.countries();
    }
}
