package org.stammkunde.commerce.subscriptions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// All subscriptions.
@Service
public class Subscriptions {

    private static final int PORTION = 1_000;

    private final SubscriptionListStore store;
    private final Customers customers;
    private final Clock clock;

    Subscriptions(SubscriptionListStore store, Customers customers, Clock clock) {
        this.store = store;
        this.customers = customers;
        this.clock = clock;
    }

    /// One page of the subscriptions asked for; lists of more than [Slice#COUNTED] rows are
    /// neither counted nor paged through to the end.
    public Slice<Subscription> list(SubscriptionQuery query) {
        var slice = store.list(query);
        return new Slice<>(labelled(slice.items()), slice.total(), slice.more());
    }

    /// The subscriptions asked for that come after a place, as far as the page's size.
    ///
    /// @param after null = from the beginning
    public Stretch<Subscription> after(SubscriptionQuery query, @Nullable Place after) {
        var found = store.after(query, after);
        return new Stretch<>(labelled(found.items()), found.end());
    }

    /// The exact number of the subscriptions asked for.
    public long count(SubscriptionQuery query) {
        return store.exactCount(query);
    }

    /// Hands over all subscriptions asked for, however many.
    @Transactional(readOnly = true)
    public void forEach(SubscriptionQuery query, Consumer<Subscription> each) {
        var portion = new ArrayList<Subscription>(PORTION);
        store.forEach(
                query,
                subscription -> {
                    portion.add(subscription);
                    if (portion.size() == PORTION) {
                        labelled(portion).forEach(each);
                        portion.clear();
                    }
                });
        labelled(portion).forEach(each);
    }

    /// The customer's subscriptions, the newest first.
    public List<Subscription> latest(CustomerId customer, int most) {
        return store.first(SubscriptionQuery.of(customer, clock.instant(), most));
    }

    /// What happened with the customer's subscriptions behind a place, newest first.
    List<Happening> happenings(CustomerId customer, TimelineSource.Place place, int limit) {
        return store.happenings(customer, place, limit);
    }

    /// The plans that occur; no more than a few hundred.
    public List<String> plans() {
        return store.plans();
    }

    /// What to call a customer of whom only the number is known here.
    public String customerLabel(CustomerId id) {
        return customers.labels(List.of(id)).getOrDefault(id, id.toString());
    }

    private List<Subscription> labelled(List<Subscription> subscriptions) {
        var labels =
                customers.labels(
                        subscriptions.stream()
                                .map(Subscription::customer)
                                .filter(Objects::nonNull)
                                .toList());
        return subscriptions.stream()
                .map(
                        each ->
                                each.customer() == null
                                        ? each
                                        : each.labelled(labels.get(each.customer())))
                .toList();
    }
}
