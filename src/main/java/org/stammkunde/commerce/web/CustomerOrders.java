package org.stammkunde.commerce.web;

import java.util.List;
import org.stammkunde.commerce.OrderDetails;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Cell;

/// The latest orders of one customer with their lines.
///
/// @param total how many orders there are
public record CustomerOrders(CustomerId customer, List<OrderDetails> orders, long total)
        implements Page {

    public boolean more() {
        return total > orders.size();
    }

    /// Whether the order counts in no figure.
    public static boolean remarkable(OrderDetails order) {
        return order.order().status() != OrderStatus.PLACED;
    }

    public static Cell status(OrderDetails order) {
        return OrderColumns.status(order.order().status());
    }
}
