package org.stammkunde.commerce;

import java.util.List;

/// An order with its first lines.
public record OrderPreview(Order order, List<OrderLine> lines) {
    public OrderPreview {
        lines = List.copyOf(lines);
    }

    /// How many lines are not among them.
    public int further() {
        return order.lines() - lines.size();
    }
}
