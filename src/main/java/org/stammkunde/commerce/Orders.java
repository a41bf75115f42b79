package org.stammkunde.commerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.customers.Customers;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// All orders.
@Service
public class Orders {

    private static final int PORTION = 1_000;

    private final OrderListStore store;
    private final Customers customers;

    Orders(OrderListStore store, Customers customers) {
        this.store = store;
        this.customers = customers;
    }

    /// An order with its refunds and the lines of one page.
    ///
    /// @throws CommerceException when there is no such order
    public OrderDetails get(OrderId id, PageRequest lines) {
        var order =
                store.find(id)
                        .orElseThrow(
                                () ->
                                        CommerceException.notFound(
                                                "commerce.order-not-found", id.value()));
        return new OrderDetails(
                labelled(List.of(order)).getFirst(),
                store.lines(id, lines.offset(), lines.size()),
                store.refunds(id));
    }

    /// The lines of an order that come after a place, in their order; none when there is no such
    /// order.
    ///
    /// @param after null = from the first line on
    public Stretch<OrderLine> lines(OrderId id, @Nullable Place after, int size) {
        long skipped = after == null ? 0 : after.id();
        var lines = store.lines(id, skipped, size + 1);
        return new Stretch<>(
                lines.stream().limit(size).toList(),
                lines.size() > size ? new Place(null, skipped + size) : null);
    }

    /// The customer's latest orders, each with its first lines.
    public List<OrderPreview> latest(CustomerId customer, int most, int lines) {
        var page = new PageRequest(0, most, null, true);
        var latest = store.first(new OrderQuery(null, customer, null, null, null, page));
        var first = store.firstLines(latest.stream().map(Order::id).toList(), lines);
        return latest.stream()
                .map(order -> new OrderPreview(order, first.getOrDefault(order.id(), List.of())))
                .toList();
    }

    /// What to call a customer of whom only the number is known here.
    public String customerLabel(CustomerId id) {
        return customers.labels(List.of(id)).getOrDefault(id, id.toString());
    }

    /// One page of the orders asked for; lists of more than [Slice#COUNTED] rows are neither
    /// counted nor paged through to the end.
    public Slice<Order> list(OrderQuery query) {
        var slice = store.list(query);
        return new Slice<>(labelled(slice.items()), slice.total(), slice.more());
    }

    /// The orders asked for that come after a place, as far as the page's size: for programs that
    /// read whole lists.
    ///
    /// @param after null = from the beginning
    public Stretch<Order> after(OrderQuery query, @Nullable Place after) {
        var found = store.after(query, after);
        return new Stretch<>(labelled(found.items()), found.end());
    }

    /// The exact number of the orders asked for.
    public long count(OrderQuery query) {
        return store.exactCount(query);
    }

    /// One page of the orders asked for, not counted: for those who only want the first few.
    public List<Order> first(OrderQuery query) {
        return labelled(store.first(query));
    }

    /// Hands over all orders asked for, however many.
    @Transactional(readOnly = true)
    public void forEach(OrderQuery query, Consumer<Order> each) {
        var portion = new ArrayList<Order>(PORTION);
        store.forEach(
                query,
                order -> {
                    portion.add(order);
                    if (portion.size() == PORTION) {
                        labelled(portion).forEach(each);
                        portion.clear();
                    }
                });
        labelled(portion).forEach(each);
    }

    /// The customer's refunds behind a place, newest first, of equal times the one with the
    /// greatest id first.
    public List<Refund> refunds(CustomerId customer, Instant before, long id, int limit) {
        return store.refunds(customer, before, id, limit);
    }

    private List<Order> labelled(List<Order> orders) {
        var labels =
                customers.labels(
                        orders.stream().map(Order::customer).filter(Objects::nonNull).toList());
        return orders.stream()
                .map(
                        order ->
                                order.customer() == null
                                        ? order
                                        : order.labelled(labels.get(order.customer())))
                .toList();
    }
}
