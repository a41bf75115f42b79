package org.stammkunde.commerce;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.PersonHolder;

/// Lets orders and refunds follow the identifiers under which they came.
///
/// Whoever else writes whose an order is resolves persons in the same transaction, or holds
/// [org.stammkunde.customers.Customers#lock] or [org.stammkunde.customers.Customers#keepInPlace],
/// so that nothing moves between their reading and writing.
@Component
class MovedOrders implements PersonHolder {

    private final MoveStore store;
    private final CustomerTotalsStore totals;

    MovedOrders(MoveStore store, CustomerTotalsStore totals) {
        this.store = store;
        this.totals = totals;
    }

    @Override
    public void moved(List<Move> moves) {
        store.move(moves);
        totals.count(customers(moves));
    }

    private static Set<Long> customers(List<Move> moves) {
        var customers = new HashSet<Long>();
        for (var move : moves) {
            RefundChanges.add(customers, move.fromNumber());
            RefundChanges.add(customers, move.toNumber());
        }
        return customers;
    }
}
