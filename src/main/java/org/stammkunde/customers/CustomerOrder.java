package org.stammkunde.customers;

import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Pieces;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.PlaceKey;

/// How the customer list can be sorted, each served by an index.
enum CustomerOrder {
    NAME(
            CustomerTables.PROFILES,
            "lower(coalesce(c.name, c.email, c.external_id, ''))",
            "c.id",
            PlaceKey.TEXT),
    CREATED(CustomerTables.PROFILES, "c.created_at", "c.id", PlaceKey.TIME),
    ORDERS(CustomerTables.TOTALS, "t.orders", "t.customer_id", PlaceKey.NUMBER),
    /// Whoever has no orders has no value, not one of 0.
    VALUE(
            CustomerTables.TOTALS,
            "(case when t.last_order_at is not null then t.value_minor end)",
            "t.customer_id",
            PlaceKey.NUMBER),
    LAST(CustomerTables.TOTALS, "t.last_order_at", "t.customer_id", PlaceKey.TIME);

    final CustomerTables tables;
    private final String key;
    private final String tie;
    private final PlaceKey kind;

    CustomerOrder(CustomerTables tables, String key, String tie, PlaceKey kind) {
        this.tables = tables;
        this.key = key;
        this.tie = tie;
        this.kind = kind;
    }

    static CustomerOrder of(PageRequest page) {
        return switch (page.sort()) {
            case "name" -> NAME;
            case "created" -> CREATED;
            case "orders" -> ORDERS;
            case "value" -> VALUE;
            case null, default -> LAST;
        };
    }

    /// Without a choice the customers who ordered last come first.
    String by(PageRequest page) {
        return by(page, key, tie);
    }

    /// The rows in this order in pieces, each cut off the index: those without a value lie at one
    /// end of it, and no single condition would reach both.
    Pieces pieces(PageRequest page, @Nullable Place after) {
        return new Pieces(key, tie, kind, page.sort() == null || page.descending(), after);
    }

    /// The same order for rows of `id` and `key`.
    String byKey(PageRequest page) {
        return by(page, "key", "id");
    }

    String key() {
        return key;
    }

    /// The same order for rows that have only the customer's id.
    String byLookup(PageRequest page, String id) {
        var lookup = "(select %s %s where %s = %s)".formatted(key, tables.from(), tie, id);
        return by(page, lookup, id);
    }

    private static String by(PageRequest page, String key, String tie) {
        return page.sort() == null || page.descending()
                ? " order by " + key + " desc nulls last, " + tie + " desc"
                : " order by " + key + " nulls first, " + tie;
    }
}
