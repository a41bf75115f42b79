package org.stammkunde.commerce.carts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.Person;
import org.stammkunde.warehouse.Tombstones;

/// Writes carts, each as a whole.
@Repository
class CartStore {

    private static final String FACT = "carts";

    private final JdbcClient sql;
    private final Tombstones tombstones;

    CartStore(JdbcClient sql, Tombstones tombstones) {
        this.sql = sql;
        this.tombstones = tombstones;
    }

    /// What is stored of each cart, as a hash.
    Map<CartId, String> hashes(Collection<CartKey> keys) {
        var hashes = new HashMap<CartId, String>();
        sql.sql(
                        """
                        select c.source, c.key, c.no, c.hash
                        from unnest(:keys::text[], :sources::text[]) as w (key, source)
                        join commerce.cart c using (key, source)
                        """)
                .param("keys", texts(keys, CartKey::key))
                .param("sources", texts(keys, CartKey::system))
                .query(
                        row -> {
                            var key = new CartKey(row.getString(1), row.getString(2));
                            hashes.put(new CartId(key, row.getInt(3)), row.getString(4));
                        });
        return hashes;
    }

    void write(List<WrittenCart> carts) {
        var ids = upsert(carts);
        sql.sql("delete from commerce.cart_line where cart_id = any(:ids)")
                .param("ids", ids.values().toArray(Long[]::new))
                .update();
        insertLines(carts, ids);
    }

    /// A statement that comes late can join two carts into one. The other keeps its id, should it
    /// come back.
    void delete(Collection<CartId> gone) {
        if (gone.isEmpty()) {
            return;
        }
        tombstones.bury(FACT, emptied(gone));
    }

    private List<Long> emptied(Collection<CartId> gone) {
        return sql.sql(
                        """
                        with gone as (
                            select c.id
                            from unnest(:keys::text[], :sources::text[], :nos::integer[])
                                as w (key, source, no)
                            join commerce.cart c using (key, source, no)
                        ),
                        lines as (
                            delete from commerce.cart_line l using gone g where l.cart_id = g.id
                        )
                        update commerce.cart c
                        set state = 'OPEN', value_minor = 0, line_count = 0, coupon = null,
                            identifier_id = null, customer_id = null, order_number = null, hash = '',
                            changed = pg_current_xact_id()
                        from gone g
                        where c.id = g.id
                        returning c.id
                        """)
                .param("keys", texts(gone, one -> one.key().key()))
                .param("sources", texts(gone, one -> one.key().system()))
                .param("nos", gone.stream().map(CartId::no).toArray(Integer[]::new))
                .query(Long.class)
                .list();
    }

    private Map<CartId, Long> upsert(List<WrittenCart> carts) {
        var ids = new HashMap<CartId, Long>();
        sql.sql(
                        """
                        insert into commerce.cart as c
                            (source, key, no, identifier_id, customer_id, state, value_minor, line_count, coupon,
                             order_number, started_at, last_at, hash)
                        select * from unnest(
                            :sources::text[], :keys::text[], :nos::integer[], :identifiers::bigint[],
                            :customers::bigint[],
                            :states::text[], :values::bigint[], :lines::integer[],
                            :coupons::text[], :orders::text[], :starts::timestamptz[],
                            :lasts::timestamptz[], :hashes::text[])
                        on conflict (key, source, no) do update
                        set identifier_id = excluded.identifier_id,
                            customer_id = excluded.customer_id, state = excluded.state,
                            value_minor = excluded.value_minor,
                            line_count = excluded.line_count, coupon = excluded.coupon,
                            order_number = excluded.order_number,
                            started_at = excluded.started_at, last_at = excluded.last_at,
                            hash = excluded.hash, changed = pg_current_xact_id()
                        returning source, key, no, id
                        """)
                .param("sources", texts(carts, one -> one.cart().key().system()))
                .param("keys", texts(carts, one -> one.cart().key().key()))
                .param("nos", carts.stream().map(one -> one.cart().no()).toArray(Integer[]::new))
                .param(
                        "identifiers",
                        carts.stream().map(WrittenCart::identifier).toArray(Long[]::new))
                .param(
                        "customers",
                        carts.stream()
                                .map(one -> one.owner().customerNumber())
                                .toArray(Long[]::new))
                .param("states", texts(carts, one -> one.cart().state().name()))
                .param("values", carts.stream().map(WrittenCart::valueMinor).toArray(Long[]::new))
                .param(
                        "lines",
                        carts.stream()
                                .map(one -> one.cart().lines().size())
                                .toArray(Integer[]::new))
                .param("coupons", texts(carts, one -> one.cart().coupon()))
                .param("orders", texts(carts, one -> one.cart().order()))
                .param("starts", texts(carts, one -> one.cart().startedAt().toString()))
                .param("lasts", texts(carts, one -> one.cart().lastAt().toString()))
                .param("hashes", texts(carts, WrittenCart::hash))
                .query(
                        row -> {
                            var key = new CartKey(row.getString(1), row.getString(2));
                            ids.put(new CartId(key, row.getInt(3)), row.getLong(4));
                        });
        return ids;
    }

    private void insertLines(List<WrittenCart> carts, Map<CartId, Long> ids) {
        var rows =
                carts.stream()
                        .flatMap(one -> numbered(one, Objects.requireNonNull(ids.get(one.id()))))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into commerce.cart_line
                            (cart_id, line_no, product_id, quantity, unit_price)
                        select l.cart, l.no, p.id, l.quantity, l.price
                        from unnest(:carts::bigint[], :nos::integer[], :products::text[],
                                    :quantities::numeric[], :prices::numeric[])
                            as l (cart, no, product, quantity, price)
                        join commerce.product p on p.key = l.product
                        """)
                .param("carts", rows.stream().map(LineRow::cart).toArray(Long[]::new))
                .param("nos", rows.stream().map(LineRow::no).toArray(Integer[]::new))
                .param("products", texts(rows, row -> row.line().product()))
                .param(
                        "quantities",
                        rows.stream().map(row -> row.line().quantity()).toArray(BigDecimal[]::new))
                .param(
                        "prices",
                        rows.stream().map(row -> row.line().price()).toArray(BigDecimal[]::new))
                .update();
    }

    private static Stream<LineRow> numbered(WrittenCart one, long id) {
        var lines = one.cart().lines();
        return IntStream.range(0, lines.size()).mapToObj(i -> new LineRow(id, i + 1, lines.get(i)));
    }

    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /// What identifies a cart.
    record CartId(CartKey key, int no) {}

    /// A cart with what is known only here.
    record WrittenCart(FoldedCart cart, Person owner, long valueMinor, String hash) {

        @Nullable Long identifier() {
            return owner.isNobody() ? null : owner.identifier();
        }

        CartId id() {
            return new CartId(cart.key(), cart.no());
        }
    }

    private record LineRow(long cart, int no, FoldedCart.Line line) {}
}
