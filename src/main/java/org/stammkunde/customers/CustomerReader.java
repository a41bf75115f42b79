package org.stammkunde.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.identity.TraitJson;
import org.stammkunde.shared.CustomerId;

/// Reads a customer from a row of [#ALL] [#FROM].
@Component
class CustomerReader {

    static final String ALL =
            """
            select c.id, c.external_id, c.email, c.phone, c.name, c.country, c.attributes::text,
                   c.created_at, t.orders, t.value_minor, t.refunded_minor, t.first_order_at,
                   t.last_order_at
            """;
    static final String FROM =
            """
            from customers.totals t
            join customers.customer c on c.id = t.customer_id
            """;

    private final TraitJson traits;

    CustomerReader(TraitJson traits) {
        this.traits = traits;
    }

    Customer read(ResultSet row) throws SQLException {
        var id = new CustomerId(row.getLong("id"));
        return new Customer(
                id,
                row.getString("external_id"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("name"),
                row.getString("country"),
                attributes(row.getString("attributes")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new CustomerTotals(
                        id,
                        row.getInt("orders"),
                        row.getLong("value_minor"),
                        row.getLong("refunded_minor"),
                        instant(row.getObject("first_order_at", OffsetDateTime.class)),
                        instant(row.getObject("last_order_at", OffsetDateTime.class))));
    }

    private Map<String, String> attributes(String text) {
        var shown = new TreeMap<String, String>();
        traits.read(text).forEach((name, trait) -> shown.put(name, trait.shown()));
        return shown;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
