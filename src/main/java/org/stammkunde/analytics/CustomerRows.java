package org.stammkunde.analytics;

import java.util.function.Consumer;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;
import org.stammkunde.warehouse.Warehouse;

/// The customers behind a number, to be paged through or read in one go.
public final class CustomerRows {

    private final Warehouse warehouse;
    private final Membership members;
    private final Terms terms;

    CustomerRows(Warehouse warehouse, Membership members, Terms terms) {
        this.warehouse = warehouse;
        this.members = members;
        this.terms = terms;
    }

    public Slice<CustomerRow> list(PageRequest page) {
        return warehouse.snapshot(snapshot -> store(snapshot).list(page));
    }

    /// Hands over every one in the order asked for, from one state of the warehouse, without
    /// holding them all in memory.
    public void forEach(PageRequest order, Consumer<CustomerRow> each) {
        warehouse.snapshot(
                snapshot -> {
                    store(snapshot).forEach(order, each);
                    return order;
                });
    }

    private CustomerRowStore store(Warehouse.Snapshot snapshot) {
        return new CustomerRowStore(snapshot.sql(), members, terms.scope(), terms.currency());
    }
}
