package org.stammkunde.connectors.mapping;

import tools.jackson.databind.node.ObjectNode;

/// What a row of a kind becomes: a message in the words of the tracking API, but for its id. Orders
/// have rows that belong together and go another way ([OrderReader]).
sealed interface RowTarget
        permits CustomerRows, EventRows, ProductRows, SubscriptionRows, TicketRows {

    /// @throws Rejected when the row cannot be used
    ObjectNode message(Cells cells);

    static RowTarget of(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS -> new CustomerRows();
            case EVENTS -> new EventRows();
            case PRODUCTS -> new ProductRows();
            case SUBSCRIPTIONS -> new SubscriptionRows();
            case TICKETS -> new TicketRows();
            case ORDERS -> throw new IllegalArgumentException("Orders are read as documents");
        };
    }
}
