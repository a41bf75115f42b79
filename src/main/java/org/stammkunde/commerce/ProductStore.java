package org.stammkunde.commerce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.Stamped;

/// Reads and writes products by the thousand.
@Repository
class ProductStore {

    private final JdbcClient sql;

    ProductStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Stored> find(Collection<String> keys) {
        return sql.sql(
                        """
                        select id, key, name, name_at, category, category_at
                        from commerce.product where key = any(:keys)
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(
                        (row, any) ->
                                new Stored(
                                        row.getLong("id"),
                                        row.getString("key"),
                                        stamped(row, "name"),
                                        stamped(row, "category")))
                .list();
    }

    Map<String, Long> insert(Map<String, ProductBook.Sighting> sightings) {
        if (sightings.isEmpty()) {
            return Map.of();
        }
        var keys = new ArrayList<>(sightings.keySet()).stream().sorted().toList();
        var rows = keys.stream().map(sightings::get).map(Objects::requireNonNull).toList();
        var ids = new HashMap<String, Long>();
        sql.sql(
                        """
                        insert into commerce.product (key, sku, name, name_at, category, category_at)
                        select * from unnest(
                            :keys::text[], :skus::text[], :names::text[], :nameAts::timestamptz[],
                            :categories::text[], :categoryAts::timestamptz[])
                        returning key, id
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("skus", texts(rows, row -> row.sku))
                .param("names", texts(rows, row -> row.name.value()))
                .param("nameAts", texts(rows, row -> time(row.name)))
                .param("categories", texts(rows, row -> row.category.value()))
                .param("categoryAts", texts(rows, row -> time(row.category)))
                .query(
                        row -> {
                            ids.put(row.getString(1), row.getLong(2));
                        });
        return ids;
    }

    /// `changed` moves only with what people see, not with the times of statements.
    void update(List<Stored> products) {
        if (products.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        update commerce.product p
                        set name = d.name,
                            name_at = d.name_at,
                            category = d.category,
                            category_at = d.category_at,
                            changed = case
                                when (p.name, p.category) is distinct from (d.name, d.category)
                                then pg_current_xact_id() else p.changed end
                        from unnest(
                            :ids::bigint[], :names::text[], :nameAts::timestamptz[],
                            :categories::text[], :categoryAts::timestamptz[])
                            as d (id, name, name_at, category, category_at)
                        where p.id = d.id
                        """)
                .param("ids", products.stream().map(Stored::id).toArray(Long[]::new))
                .param("names", texts(products, row -> row.name.value()))
                .param("nameAts", texts(products, row -> time(row.name)))
                .param("categories", texts(products, row -> row.category.value()))
                .param("categoryAts", texts(products, row -> time(row.category)))
                .update();
    }

    private static Stamped stamped(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column + "_at", OffsetDateTime.class);
        return new Stamped(row.getString(column), at == null ? null : at.toInstant());
    }

    private static @Nullable String time(Stamped field) {
        return field.at() == null ? null : field.at().toString();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /// A product as it is stored.
    record Stored(long id, String key, Stamped name, Stamped category) {

        /// The product after a batch's statements, if they make a difference.
        Optional<Stored> after(ProductBook.@Nullable Sighting sighting) {
            if (sighting == null) {
                return Optional.empty();
            }
            var after =
                    new Stored(
                            id,
                            key,
                            merged(name, sighting.name),
                            merged(category, sighting.category));
            return after.equals(this) ? Optional.empty() : Optional.of(after);
        }

        private static Stamped merged(Stamped stored, Stamped said) {
            return said.at() == null ? stored : stored.merge(said.value(), said.at());
        }
    }
}
