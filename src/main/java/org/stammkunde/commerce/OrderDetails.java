package org.stammkunde.commerce;

import java.util.List;

/// An order with the refunds linked to it and some of its lines; `order.lines()` says how many
/// there are.
public record OrderDetails(Order order, List<OrderLine> lines, List<Refund> refunds) {
    public OrderDetails {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }
}
