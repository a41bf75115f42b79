package org.stammkunde.customers;

/// The tables a query on customers needs. Every customer has exactly one row in each, so that a
/// table nobody asks of can be left out.
enum CustomerTables {
    PROFILES("c.id", "from customers.customer c"),
    TOTALS("t.customer_id", "from customers.totals t"),
    BOTH("c.id", "from customers.totals t join customers.customer c on c.id = t.customer_id");

    private final String id;
    private final String from;

    CustomerTables(String id, String from) {
        this.id = id;
        this.from = from;
    }

    static CustomerTables filtering(CustomerQuery query) {
        boolean profiles = query.text() != null || query.country() != null || query.only() != null;
        boolean totals =
                query.hasOrders() != null
                        || query.lastOrderFrom() != null
                        || query.lastOrderTo() != null;
        if (profiles) {
            return totals ? BOTH : PROFILES;
        }
        return TOTALS;
    }

    CustomerTables with(CustomerTables other) {
        return this == other ? this : BOTH;
    }

    String id() {
        return id;
    }

    String from() {
        return from;
    }
}
