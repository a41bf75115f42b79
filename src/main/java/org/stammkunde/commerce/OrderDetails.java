package org.stammkunde.commerce;

import java.util.List;

/// An order with its lines and the refunds linked to it.
public record OrderDetails(Order order, List<OrderLine> lines, List<Refund> refunds) {
    public OrderDetails {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }
}
