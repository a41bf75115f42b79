package org.stammkunde.commerce.web;

import java.util.List;
import org.stammkunde.commerce.OrderPreview;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Cell;

/// The latest orders of one customer with their first lines.
///
/// @param total how many orders there are
public record CustomerOrders(CustomerId customer, List<OrderPreview> orders, long total)
        implements Page {

    public boolean more() {
        return total > orders.size();
    }

    /// Whether the order counts in no figure.
    public static boolean remarkable(OrderPreview order) {
        return order.order().status() != OrderStatus.PLACED;
    }

    public static Cell status(OrderPreview order) {
        return OrderColumns.status(order.order().status());
    }
}
