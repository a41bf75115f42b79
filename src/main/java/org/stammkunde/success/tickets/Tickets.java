package org.stammkunde.success.tickets;

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

/// All tickets.
@Service
public class Tickets {

    private static final int PORTION = 1_000;

    private final TicketListStore store;
    private final Customers customers;

    Tickets(TicketListStore store, Customers customers) {
        this.store = store;
        this.customers = customers;
    }

    /// One page of the tickets asked for; lists of more than [Slice#COUNTED] rows are
    /// neither counted nor paged through to the end.
    public Slice<Ticket> list(TicketQuery query) {
        var slice = store.list(query);
        return new Slice<>(labelled(slice.items()), slice.total(), slice.more());
    }

    /// The tickets asked for that come after a place, as far as the page's size.
    ///
    /// @param after null = from the beginning
    public Stretch<Ticket> after(TicketQuery query, @Nullable Place after) {
        var found = store.after(query, after);
        return new Stretch<>(labelled(found.items()), found.end());
    }

    /// The exact number of the tickets asked for.
    public long count(TicketQuery query) {
        return store.exactCount(query);
    }

    /// Hands over all tickets asked for, however many.
    @Transactional(readOnly = true)
    public void forEach(TicketQuery query, Consumer<Ticket> each) {
        var portion = new ArrayList<Ticket>(PORTION);
        store.forEach(
                query,
                ticket -> {
                    portion.add(ticket);
                    if (portion.size() == PORTION) {
                        labelled(portion).forEach(each);
                        portion.clear();
                    }
                });
        labelled(portion).forEach(each);
    }

    /// The customer's tickets, the newest first.
    public List<Ticket> latest(CustomerId customer, int most) {
        return store.first(TicketQuery.of(customer, most));
    }

    /// The customer's tickets behind a place in the order of their creation, the newest first.
    List<Ticket> before(CustomerId customer, TimelineSource.Place place, int most) {
        return store.before(customer, place, most);
    }

    /// What to call a customer of whom only the number is known here.
    public String customerLabel(CustomerId id) {
        return customers.labels(List.of(id)).getOrDefault(id, id.toString());
    }

    private List<Ticket> labelled(List<Ticket> tickets) {
        var labels =
                customers.labels(
                        tickets.stream().map(Ticket::customer).filter(Objects::nonNull).toList());
        return tickets.stream()
                .map(
                        each ->
                                each.customer() == null
                                        ? each
                                        : each.labelled(labels.get(each.customer())))
                .toList();
    }
}
