package org.stammkunde.commerce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.database.CopyRows;

/// Finds orders by the thousand and writes new ones by `COPY`.
@Repository
class OrderStore {

    private static final String LINE =
            "line_no, product_id, quantity, unit_price, discount, value_minor";

    private static final String CONTENT =
            "identifier_id, customer_id, ordered_at, status, coupons, value_minor, discount_minor,"
                    + " line_count, lines_hash";

    private final JdbcClient sql;
    private final DataSource database;

    OrderStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    /// Intakes take turns, transaction by transaction: nobody else writes orders, products or
    /// refunds between what is found here and the commit.
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('commerce.intake', 0))")
                .query((row, any) -> true)
                .single();
    }

    /// @param coupons whether it speaks of them; a run that did once does
    void open(long run, boolean coupons) {
        sql.sql(
                        """
                        insert into commerce.intake_run (run, says_coupons) values (:run, :coupons)
                        on conflict (run) do update set says_coupons = true
                        where excluded.says_coupons and not intake_run.says_coupons
                        """)
                .param("run", run)
                .param("coupons", coupons)
                .update();
    }

    boolean anyOpen() {
        return sql.sql("select exists (select 1 from commerce.intake_run)")
                .query(Boolean.class)
                .single();
    }

    Map<DocumentKey, Stored> find(Collection<DocumentKey> keys) {
        var found = new HashMap<DocumentKey, Stored>();
        if (keys.isEmpty()) {
            return found;
        }
        sql.sql(
                        """
                        select o.source, o.number, o.id, o.run, o.identifier_id, o.customer_id,
                               o.ordered_at, o.status, o.coupons, o.value_minor,
                               o.discount_minor, o.line_count, o.lines_hash
                        from unnest(:numbers::text[], :sources::text[]) as w (number, source)
                        join commerce.customer_order o using (number, source)
                        """)
                .param("numbers", keys.stream().map(DocumentKey::number).toArray(String[]::new))
                .param("sources", keys.stream().map(DocumentKey::source).toArray(String[]::new))
                .query(
                        row -> {
                            found.put(
                                    new DocumentKey(row.getString(1), row.getString(2)),
                                    stored(row));
                        });
        return found;
    }

    /// @return the order as it was, if it had another status
    Optional<Stored> mark(DocumentKey key, OrderStatus status) {
        var stored =
                Optional.ofNullable(find(List.of(key)).get(key))
                        .filter(order -> order.content().header().status() != status);
        stored.ifPresent(
                order ->
                        sql.sql(
                                        """
                                        update commerce.customer_order
                                        set status = :status, changed = pg_current_xact_id()
                                        where id = :id
                                        """)
                                .param("status", status.name())
                                .param("id", order.id())
                                .update());
        return stored;
    }

    List<Long> newIds(int count) {
        if (count == 0) {
            return List.of();
        }
        return sql.sql(
                        """
                        select nextval('commerce.order_id') from generate_series(1, :count)
                        """)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    void insert(long run, Map<Long, Part> orders) {
        CopyRows.into(
                "commerce.customer_order (id, source, number, run, " + CONTENT + ")",
                database,
                rows -> {
                    for (var order : orders.entrySet()) {
                        var key = order.getValue().key;
                        rows.number(order.getKey()).text(key.source()).text(key.number());
                        rows.number(run);
                        var content = order.getValue().content();
                        content(rows, content, some(content.header().coupons()));
                    }
                });
    }

    void insertLines(Map<Long, Part> orders) {
        if (orders.isEmpty()) {
            return;
        }
        CopyRows.into(
                "commerce.order_line (order_id, " + LINE + ")",
                database,
                rows -> lines(rows, orders));
    }

    /// Orders of which this run has delivered parts that wait for the finish.
    Set<Long> inPieces(long run, Collection<Long> orders) {
        if (orders.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(
                sql.sql(
                                """
                                select distinct order_id from commerce.intake_piece
                                where run = :run and order_id = any(:ids)
                                """)
                        .param("run", run)
                        .param("ids", orders.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    List<Long> newPieceIds(int count) {
        return sql.sql(
                        """
                        select nextval('commerce.piece_id') from generate_series(1, :count)
                        """)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    void insertPieces(long run, List<Piece> pieces) {
        CopyRows.into(
                "commerce.intake_piece (run, piece, order_id, stored, " + CONTENT + ")",
                database,
                rows -> {
                    for (var piece : pieces) {
                        rows.number(run).number(piece.id()).number(piece.order());
                        rows.flag(piece.stored());
                        var content = piece.part().content();
                        content(rows, content, content.header().coupons());
                    }
                });
        var withLines = new LinkedHashMap<Long, Part>();
        pieces.stream()
                .filter(piece -> !piece.stored())
                .forEach(piece -> withLines.put(piece.id(), piece.part()));
        CopyRows.into(
                "commerce.intake_line (piece, " + LINE + ")",
                database,
                rows -> lines(rows, withLines));
    }

    /// An order without coupons has no list, and no room is taken for one.
    private static @Nullable List<String> some(@Nullable List<String> coupons) {
        return coupons == null || coupons.isEmpty() ? null : coupons;
    }

    private static void content(CopyRows rows, Part.Content content, @Nullable List<String> coupons)
            throws SQLException {
        rows.number(Buyer.identifierOf(content.header().buyer()))
                .number(Buyer.customerOf(content.header().buyer()))
                .time(content.header().orderedAt())
                .text(content.header().status().name())
                .texts(coupons)
                .number(content.valueMinor())
                .number(content.discountMinor())
                .integer(content.lineCount())
                .number(content.linesHash())
                .end();
    }

    private static void lines(CopyRows rows, Map<Long, Part> parts) throws SQLException {
        for (var part : parts.entrySet()) {
            long owner = part.getKey();
            int number = 0;
            for (var lines : part.getValue().lines()) {
                lines(rows, owner, number, lines);
                number += lines.size();
            }
        }
    }

    private static void lines(CopyRows rows, long owner, int behind, Lines lines)
            throws SQLException {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.line(i);
            rows.number(owner)
                    .integer(behind + i + 1)
                    .number(lines.product(i))
                    .millionths(line.quantity())
                    .millionths(line.unitPrice())
                    .millionths(line.discount())
                    .number(line.valueMinor())
                    .end();
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var header =
                new Header(
                        Buyer.of(
                                row.getObject("identifier_id", Long.class),
                                row.getObject("customer_id", Long.class)),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        OrderStatus.valueOf(row.getString("status")),
                        Coupons.stored(row));
        var content =
                new Part.Content(
                        header,
                        row.getLong("value_minor"),
                        row.getLong("discount_minor"),
                        row.getInt("line_count"),
                        row.getLong("lines_hash"));
        return new Stored(row.getLong("id"), row.getLong("run"), content);
    }

    /// An order as it is stored.
    ///
    /// @param run the run that wrote its present contents
    record Stored(long id, long run, Part.Content content) {}

    /// A part that waits for the finish.
    ///
    /// @param stored it equals what is stored, its lines need not be kept twice
    record Piece(long id, long order, boolean stored, Part part) {}
}
