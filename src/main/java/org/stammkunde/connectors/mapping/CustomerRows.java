package org.stammkunde.connectors.mapping;

import tools.jackson.databind.node.ObjectNode;

/// Customers: each row says who somebody is.
record CustomerRows() implements RowTarget {

    @Override
    public ObjectNode message(Cells cells) {
        if (cells.text(Field.CUSTOMER_ID) == null
                && cells.email() == null
                && cells.text(Field.PHONE) == null) {
            throw new Rejected(Field.CUSTOMER_ID.code(), null, Reason.MISSING);
        }
        return Message.identify(cells, cells.asOf());
    }
}
