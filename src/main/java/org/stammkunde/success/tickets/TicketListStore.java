package org.stammkunde.success.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Pieces;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Reads tickets for lists and pages.
@Repository
class TicketListStore {

    private static final String COLUMNS =
            """
            select t.id, t.source, t.number, t.customer_id, t.subject, t.state, t.channel,
                   t.priority, t.created_at, t.first_response_at, t.solved_at, t.csat,
                   t.csat_comment
            """;
    private static final String FROM = "from success.ticket t ";
    private static final int FETCH = 1_000;

    private final JdbcClient sql;

    TicketListStore(JdbcClient sql) {
        this.sql = sql;
    }

    Slice<Ticket> list(TicketQuery query) {
        return Slice.counted(first(query), countedTo(query));
    }

    /// The page of the query, without counting.
    List<Ticket> first(TicketQuery query) {
        var order = TicketOrder.of(query.page()).by(query.page());
        return bound(COLUMNS + FROM + where(query) + order + " limit :size offset :offset", query)
                .param("size", query.page().size())
                .param("offset", Math.min(query.page().offset(), Slice.COUNTED))
                .query((row, _) -> ticket(row))
                .list();
    }

    /// The tickets of the query behind a place, in its order.
    Stretch<Ticket> after(TicketQuery query, @Nullable Place after) {
        var order = TicketOrder.of(query.page());
        boolean descending = TicketOrder.descending(query.page());
        var pieces = new Pieces(order.key(), "t.id", order.kind(), descending, after);
        return pieces.read(query.page().size(), (piece, limit) -> read(query, piece, limit));
    }

    private List<Stretch.Row<Ticket>> read(TicketQuery query, Pieces.Piece piece, int limit) {
        var statement =
                COLUMNS
                        + piece.column()
                        + FROM
                        + where(query)
                        + piece.condition()
                        + TicketOrder.of(query.page()).by(query.page())
                        + " limit :limit";
        return bound(statement, query)
                .params(piece.params())
                .param("limit", limit)
                .query((row, _) -> Pieces.row(row, ticket(row)))
                .list();
    }

    void forEach(TicketQuery query, Consumer<Ticket> each) {
        var order = TicketOrder.of(query.page()).by(query.page());
        bound(COLUMNS + FROM + where(query) + order, query)
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            each.accept(ticket(row));
                        });
    }

    long exactCount(TicketQuery query) {
        return bound("select count(*) " + FROM + where(query), query).query(Long.class).single();
    }

    private long countedTo(TicketQuery query) {
        var some = "select 1 " + FROM + where(query) + " limit " + (Slice.COUNTED + 1);
        return bound("select count(*) from (" + some + ") t", query).query(Long.class).single();
    }

    /// The customer's tickets behind a place in the order of their creation, the newest first.
    List<Ticket> before(CustomerId customer, TimelineSource.Place place, int most) {
        return sql.sql(
                        COLUMNS
                                + FROM
                                + """
                                where t.customer_id = :customer
                                  and (t.created_at, t.id) < (:at, :id)
                                order by t.created_at desc, t.id desc limit :most
                                """)
                .param("customer", customer.value())
                .param("at", utc(place.at()))
                .param("id", place.id())
                .param("most", most)
                .query((row, _) -> ticket(row))
                .list();
    }

    private static String where(TicketQuery query) {
        return "where true"
                + (query.states().isEmpty() ? "" : " and t.state = any(:states)")
                + (query.csat() == null ? "" : " and t.csat = :csat")
                + (query.createdBefore() == null ? "" : " and t.created_at < :createdBefore")
                + (query.customer() == null ? "" : " and t.customer_id = :customer");
    }

    private JdbcClient.StatementSpec bound(String statement, TicketQuery query) {
        var customer = query.customer();
        return sql.sql(statement)
                .param("states", query.states().stream().map(Enum::name).toArray(String[]::new))
                .param("csat", query.csat())
                .param("createdBefore", utc(query.createdBefore()))
                .param("customer", customer == null ? null : customer.value());
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        var customer = row.getObject("customer_id", Long.class);
        return new Ticket(
                new TicketId(row.getLong("id")),
                row.getString("source"),
                row.getString("number"),
                customer == null ? null : new CustomerId(customer),
                null,
                row.getString("subject"),
                TicketState.valueOf(row.getString("state")),
                row.getString("channel"),
                row.getString("priority"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("first_response_at", OffsetDateTime.class)),
                instant(row.getObject("solved_at", OffsetDateTime.class)),
                row.getObject("csat", Integer.class),
                row.getString("csat_comment"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
