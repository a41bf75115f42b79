package org.stammkunde.commerce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.Stamped;
import org.stammkunde.database.CopyRows;

/// Reads and writes products by the thousand.
@Repository
class ProductStore {

    private final JdbcClient sql;
    private final DataSource database;

    ProductStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    List<Stored> find(Collection<String> keys) {
        return sql.sql(
                        """
                        select p.id, p.key, p.name, p.name_at, p.category, p.category_at
                        from unnest(:keys::text[]) as w (key)
                        join commerce.product p on p.key = w.key collate "C"
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

    /// @return the new ids by key
    Map<String, Long> insert(List<Goods.Good> goods) {
        if (goods.isEmpty()) {
            return Map.of();
        }
        var ids = new HashMap<String, Long>();
        sql.sql(
                        """
                        insert into commerce.product (key, sku, name, name_at, category, category_at)
                        select * from unnest(
                            :keys::text[], :skus::text[], :names::text[], :nameAts::timestamptz[],
                            :categories::text[], :categoryAts::timestamptz[])
                        returning key, id
                        """)
                .param("keys", texts(goods, good -> good.key))
                .param("skus", texts(goods, good -> good.sku))
                .param("names", texts(goods, good -> good.name.value()))
                .param("nameAts", texts(goods, good -> time(good.name)))
                .param("categories", texts(goods, good -> good.category.value()))
                .param("categoryAts", texts(goods, good -> time(good.category)))
                .query(
                        row -> {
                            ids.put(row.getString(1), row.getLong(2));
                        });
        return ids;
    }

    /// Keeps what a run says about stored products until [#settle]: most of it only confirms
    /// what is known, at a later time, and of many times only the last counts.
    void keep(long run, List<Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        CopyRows.into(
                "commerce.intake_product (run, product_id, name, name_at, category, category_at)",
                database,
                rows -> {
                    for (var said : statements) {
                        rows.number(run).number(said.product());
                        rows.text(said.name().value()).time(said.name().at());
                        rows.text(said.category().value()).time(said.category().at());
                        rows.end();
                    }
                });
    }

    /// Applies what the run said, as far as it is newer than what is stored. `changed` moves only
    /// with what people see, not with the times of statements.
    void settle(long run) {
        sql.sql(
                        """
                        with names as (
                            select distinct on (product_id) product_id, name, name_at
                            from commerce.intake_product
                            where run = :run and name is not null
                            order by product_id, name_at desc, name desc
                        ),
                        categories as (
                            select distinct on (product_id) product_id, category, category_at
                            from commerce.intake_product
                            where run = :run and category is not null
                            order by product_id, category_at desc, category desc
                        ),
                        said as (
                            select p.id,
                                   n.name_at is not null and (p.name_at is null
                                       or (n.name_at, n.name) > (p.name_at, p.name collate "C"))
                                       as renames,
                                   c.category_at is not null and (p.category_at is null
                                       or (c.category_at, c.category)
                                          > (p.category_at, p.category collate "C"))
                                       as moves,
                                   n.name, n.name_at, c.category, c.category_at
                            from names n
                            full join categories c using (product_id)
                            join commerce.product p on p.id = product_id
                        ),
                        settled as (
                            select p.id,
                                   case when s.renames then s.name else p.name end as name,
                                   case when s.renames then s.name_at else p.name_at end as name_at,
                                   case when s.moves then s.category else p.category end
                                       as category,
                                   case when s.moves then s.category_at else p.category_at end
                                       as category_at
                            from said s
                            join commerce.product p using (id)
                            where s.renames or s.moves
                        )
                        update commerce.product p
                        set name = s.name,
                            name_at = s.name_at,
                            category = s.category,
                            category_at = s.category_at,
                            changed = case
                                when (p.name, p.category) is distinct from (s.name, s.category)
                                then pg_current_xact_id() else p.changed end
                        from settled s
                        where p.id = s.id
                        """)
                .param("run", run)
                .update();
        clear(run);
    }

    void clear(long run) {
        sql.sql("delete from commerce.intake_product where run = :run").param("run", run).update();
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
    record Stored(long id, String key, Stamped name, Stamped category) {}

    /// What a batch says about a stored product; [Stamped#NEVER] where it says nothing new.
    record Statement(long product, Stamped name, Stamped category) {}
}
