package org.stammkunde.commerce.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.Stamped;

/// Reads and writes what is known of products. Only under the turn of the intake, which writes
/// products too.
@Repository
class CatalogueStore {

    private final JdbcClient sql;

    CatalogueStore(JdbcClient sql) {
        this.sql = sql;
    }

    Map<String, SaidOffer> find(Collection<String> keys) {
        var found = new HashMap<String, SaidOffer>();
        sql.sql(
                        "select key, sku, %s from commerce.product where key = any(:keys)"
                                .formatted(columns(field -> "%s::text, %s")))
                .param("keys", keys.toArray(String[]::new))
                .query(
                        row -> {
                            var offer = offer(row);
                            found.put(offer.key(), offer);
                        });
        return found;
    }

    void insert(List<SaidOffer> offers) {
        if (!offers.isEmpty()) {
            bound(
                            "insert into commerce.product (key, sku, %s)"
                                            .formatted(columns(_ -> "%s, %s"))
                                    + " select key, sku, %s from %s"
                                            .formatted(columns(_ -> "%s, %s"), said()),
                            offers)
                    .update();
        }
    }

    /// @param shown whether people see a difference; times of statements alone are no change
    void update(List<SaidOffer> offers, boolean shown) {
        if (!offers.isEmpty()) {
            bound(
                            "update commerce.product p set "
                                    + columns(_ -> "%1$s = s.%1$s, %2$s = s.%2$s")
                                    + (shown ? ", changed = pg_current_xact_id()" : "")
                                    + " from %s where p.key = s.key".formatted(said()),
                            offers)
                    .update();
        }
    }

    /// The statements as rows: an array for each column.
    private static String said() {
        return "unnest(:keys::text[], :skus::text[], %s) as s (key, sku, %s)"
                .formatted(
                        Arrays.stream(OfferField.values())
                                .map(
                                        field ->
                                                ":%1$s::%2$s[], :%1$s_at::timestamptz[]"
                                                        .formatted(field.name(), field.type()))
                                .collect(Collectors.joining(", ")),
                        columns(_ -> "%s, %s"));
    }

    private JdbcClient.StatementSpec bound(String statement, List<SaidOffer> offers) {
        var bound =
                sql.sql(statement)
                        .param("keys", texts(offers, SaidOffer::key))
                        .param("skus", texts(offers, SaidOffer::sku));
        for (var field : OfferField.values()) {
            bound.param(field.name(), texts(offers, offer -> offer.field(field).value()))
                    .param(field.name() + "_at", texts(offers, offer -> time(offer.field(field))));
        }
        return bound;
    }

    private static String columns(Function<OfferField, String> pattern) {
        return Arrays.stream(OfferField.values())
                .map(field -> pattern.apply(field).formatted(field.column(), field.timeColumn()))
                .collect(Collectors.joining(", "));
    }

    private static SaidOffer offer(ResultSet row) throws SQLException {
        var fields = new EnumMap<OfferField, Stamped>(OfferField.class);
        for (var field : OfferField.values()) {
            var at = row.getObject(field.timeColumn(), OffsetDateTime.class);
            if (at != null) {
                fields.put(field, new Stamped(row.getString(field.column()), at.toInstant()));
            }
        }
        return new SaidOffer(row.getString("key"), row.getString("sku"), fields);
    }

    private static @Nullable String time(Stamped field) {
        return field.at() == null ? null : field.at().toString();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
