package org.stammkunde.commerce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.company.Company;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.Pieces;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.PlaceKey;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Reads orders for lists and pages.
@Repository
class OrderListStore {

    private static final String COLUMNS =
            """
            select o.id, o.source, o.number, o.customer_id, o.ordered_at, o.status, o.line_count,
                   o.coupons, o.value_minor, o.discount_minor, o.refunded_minor
            """;
    private static final String FROM = "from commerce.customer_order o ";
    private static final String ORDER = COLUMNS + FROM;
    private static final int FETCH = 1_000;

    private final JdbcClient sql;
    private final Company company;

    OrderListStore(JdbcClient sql, Company company) {
        this.sql = sql;
        this.company = company;
    }

    Optional<Order> find(OrderId id) {
        var currency = currency();
        return sql.sql(ORDER + "where o.id = :id")
                .param("id", id.value())
                .query((row, any) -> order(row, currency))
                .optional();
    }

    Slice<Order> list(OrderQuery query) {
        return Slice.counted(first(query), count(query));
    }

    /// The orders of the query behind a place, in its order.
    Stretch<Order> after(OrderQuery query, @Nullable Place after) {
        var kind = byNumber(query) ? PlaceKey.TEXT : PlaceKey.TIME;
        var pieces = new Pieces(key(query), "o.id", kind, descending(query), after);
        return pieces.read(query.page().size(), (piece, limit) -> read(query, piece, limit));
    }

    private List<Stretch.Row<Order>> read(OrderQuery query, Pieces.Piece piece, int limit) {
        var currency = currency();
        var statement =
                COLUMNS
                        + piece.column()
                        + FROM
                        + where(query)
                        + piece.condition()
                        + orderBy(query)
                        + " limit :limit";
        return bound(statement, query)
                .params(piece.params())
                .param("limit", limit)
                .query((row, any) -> Pieces.row(row, order(row, currency)))
                .list();
    }

    long exactCount(OrderQuery query) {
        return bound("select count(*) " + FROM + where(query), query).query(Long.class).single();
    }

    /// The page of the query, without counting.
    List<Order> first(OrderQuery query) {
        return rows(query, Math.min(query.page().offset(), Slice.COUNTED));
    }

    private List<Order> rows(OrderQuery query, long offset) {
        var currency = currency();
        return bound(ORDER + where(query) + orderBy(query) + " limit :size offset :offset", query)
                .param("size", query.page().size())
                .param("offset", offset)
                .query((row, any) -> order(row, currency))
                .list();
    }

    void forEach(OrderQuery query, Consumer<Order> each) {
        var currency = currency();
        bound(ORDER + where(query) + orderBy(query), query)
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            each.accept(order(row, currency));
                        });
    }

    /// The lines of an order after the given number of them, in their order.
    List<OrderLine> lines(OrderId id, long skipped, int most) {
        var currency = currency();
        return sql.sql(
                        """
                        select l.line_no, p.sku, p.name, l.quantity, l.unit_price, l.discount,
                               l.value_minor
                        from (select * from commerce.order_line where order_id = :id
                              order by line_no limit :most offset :skipped) l
                        left join commerce.product p on p.id = l.product_id
                        order by l.line_no
                        """)
                .param("id", id.value())
                .param("skipped", skipped)
                .param("most", most)
                .query((row, any) -> line(row, currency))
                .list();
    }

    /// The first lines of each of some orders, at once.
    Map<OrderId, List<OrderLine>> firstLines(List<OrderId> ids, int each) {
        var currency = currency();
        var lines = new HashMap<OrderId, List<OrderLine>>();
        sql.sql(
                        """
                        select l.order_id, l.line_no, p.sku, p.name, l.quantity, l.unit_price,
                               l.discount, l.value_minor
                        from unnest(:ids) asked(id)
                        cross join lateral (
                            select * from commerce.order_line where order_id = asked.id
                            order by line_no limit :each) l
                        left join commerce.product p on p.id = l.product_id
                        order by l.order_id, l.line_no
                        """)
                .param("ids", ids.stream().map(OrderId::value).toArray(Long[]::new))
                .param("each", each)
                .query(
                        row -> {
                            lines.computeIfAbsent(
                                            new OrderId(row.getLong("order_id")),
                                            any -> new ArrayList<>())
                                    .add(line(row, currency));
                        });
        return lines;
    }

    private static OrderLine line(ResultSet row, Currency currency) throws SQLException {
        return new OrderLine(
                row.getInt("line_no"),
                row.getString("sku"),
                row.getString("name"),
                row.getBigDecimal("quantity").stripTrailingZeros(),
                row.getBigDecimal("unit_price").stripTrailingZeros(),
                row.getBigDecimal("discount").stripTrailingZeros(),
                new Money(row.getLong("value_minor"), currency));
    }

    List<Refund> refunds(OrderId id) {
        return refunds("where order_id = :of order by booked_at, id", id.value(), null, 0, 0);
    }

    /// The customer's refunds behind a place, newest first.
    List<Refund> refunds(CustomerId customer, Instant before, long id, int limit) {
        return refunds(
                """
                where customer_id = :of and booked_at <= :before
                  and (booked_at, id) < (:before, :beforeId)
                order by booked_at desc, id desc limit :limit
                """,
                customer.value(),
                before,
                id,
                limit);
    }

    private List<Refund> refunds(
            String where, long of, @Nullable Instant before, long beforeId, int limit) {
        var currency = currency();
        return sql.sql(
                        """
                        select id, number, order_id, customer_id, booked_at, amount_minor
                        from commerce.refund
                        """
                                + where)
                .param("of", of)
                .param("before", utc(before))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query((row, any) -> refund(row, currency))
                .list();
    }

    private long count(OrderQuery query) {
        return bound(
                        "select count(*) from (select 1 from commerce.customer_order o "
                                + where(query)
                                + " limit "
                                + (Slice.COUNTED + 1)
                                + ") o",
                        query)
                .query(Long.class)
                .single();
    }

    private static String where(OrderQuery query) {
        return "where true"
                + (query.number() == null ? "" : " and o.number >= :number and o.number < :beyond")
                + (query.customer() == null ? "" : " and o.customer_id = :customer")
                + (query.status() == null
                        ? ""
                        : // Named, not bound: the planner must see that the partial index holds
                        // them.
                        " and o.status = '" + query.status().name() + "'")
                + (query.from() == null ? "" : " and o.ordered_at >= :from")
                + (query.to() == null ? "" : " and o.ordered_at < :to");
    }

    private JdbcClient.StatementSpec bound(String statement, OrderQuery query) {
        var customer = query.customer();
        return sql.sql(statement)
                .param("number", query.number())
                // Numbers are compared byte by byte; no character is greater than this one.
                .param("beyond", query.number() + "\uDBFF\uDFFD")
                .param("customer", customer == null ? null : customer.value())
                .param("from", utc(query.from()))
                .param("to", utc(query.to()));
    }

    private static String orderBy(OrderQuery query) {
        var direction = descending(query) ? " desc" : "";
        return " order by " + key(query) + direction + ", o.id" + direction;
    }

    private static String key(OrderQuery query) {
        return byNumber(query) ? "o.number" : "o.ordered_at";
    }

    private static boolean byNumber(OrderQuery query) {
        var sort = query.page().sort();
        return (sort == null && query.number() != null) || "number".equals(sort);
    }

    /// Unless told otherwise, the newest come first and numbers ascend.
    private static boolean descending(OrderQuery query) {
        var page = query.page();
        return page.sort() == null ? !byNumber(query) : page.descending();
    }

    private static Order order(ResultSet row, Currency currency) throws SQLException {
        var customer = row.getObject("customer_id", Long.class);
        return new Order(
                new OrderId(row.getLong("id")),
                row.getString("source"),
                row.getString("number"),
                customer == null ? null : new CustomerId(customer),
                null,
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                OrderStatus.valueOf(row.getString("status")),
                row.getInt("line_count"),
                Coupons.stored(row),
                new Money(row.getLong("value_minor"), currency),
                new Money(row.getLong("discount_minor"), currency),
                new Money(row.getLong("refunded_minor"), currency));
    }

    private static Refund refund(ResultSet row, Currency currency) throws SQLException {
        var order = row.getObject("order_id", Long.class);
        var customer = row.getObject("customer_id", Long.class);
        return new Refund(
                row.getLong("id"),
                row.getString("number"),
                order == null ? null : new OrderId(order),
                customer == null ? null : new CustomerId(customer),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                new Money(row.getLong("amount_minor"), currency));
    }

    private Currency currency() {
        return company.require().currency();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
