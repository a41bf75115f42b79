package org.stammkunde.commerce.orders;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Remembers what of each order was applied last, so that only news are.
@Repository
class FoldStore {

    private final JdbcClient sql;

    FoldStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The number of a run, apart from those of imports.
    long newRun() {
        return sql.sql("select nextval('commerce.event_run')").query(Long.class).single();
    }

    Map<OrderKey, String> hashes(Collection<OrderKey> keys) {
        var hashes = new HashMap<OrderKey, String>();
        sql.sql(
                        """
                        select f.source, f.number, f.hash
                        from unnest(:numbers::text[], :sources::text[]) as w (number, source)
                        join commerce.order_fold f using (number, source)
                        """)
                .param("numbers", texts(keys, OrderKey::number))
                .param("sources", texts(keys, OrderKey::system))
                .query(
                        row -> {
                            hashes.put(
                                    new OrderKey(row.getString(1), row.getString(2)),
                                    row.getString(3));
                        });
        return hashes;
    }

    /// @param hashes of the orders, at the same positions
    void keep(List<Folded> folds, List<String> hashes) {
        sql.sql(
                        """
                        insert into commerce.order_fold (source, number, hash, outlasts)
                        select * from unnest(
                            :sources::text[], :numbers::text[], :hashes::text[], :outlasts::boolean[])
                        on conflict (number, source) do update
                        set hash = excluded.hash, outlasts = excluded.outlasts
                        """)
                .param("sources", texts(folds, fold -> fold.key().system()))
                .param("numbers", texts(folds, fold -> fold.key().number()))
                .param("hashes", hashes.toArray(String[]::new))
                .param("outlasts", folds.stream().map(Folded::outlasts).toArray(Boolean[]::new))
                .update();
    }

    /// What the orders are worth that are stored, by whoever brought them.
    Map<OrderKey, Long> stored(Collection<OrderKey> keys) {
        var values = new HashMap<OrderKey, Long>();
        sql.sql(
                        """
                        select o.source, o.number, o.value_minor
                        from unnest(:numbers::text[], :sources::text[]) as w (number, source)
                        join commerce.customer_order o using (number, source)
                        """)
                .param("numbers", texts(keys, OrderKey::number))
                .param("sources", texts(keys, OrderKey::system))
                .query(
                        row -> {
                            values.put(
                                    new OrderKey(row.getString(1), row.getString(2)),
                                    row.getLong(3));
                        });
        return values;
    }

    /// Orders a run wrote of which events say what became of them, whatever else says otherwise.
    List<OrderKey> outlasting(long run) {
        return sql.sql(
                        """
                        select f.source, f.number
                        from commerce.order_fold f
                        join commerce.customer_order o using (number, source)
                        where f.outlasts and o.run = :run
                        """)
                .param("run", run)
                .query((row, _) -> new OrderKey(row.getString(1), row.getString(2)))
                .list();
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toList().toArray(String[]::new);
    }
}
