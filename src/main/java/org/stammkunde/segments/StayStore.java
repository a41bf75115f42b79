package org.stammkunde.segments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Pieces;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.PlaceKey;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Who is in which segment, and has been.
@Repository
class StayStore {

    /// What it publishes.
    static final String FACT = "segment_stays";

    private static final int FETCH = 10_000;
    private static final String COLUMNS =
            "select m.id, m.customer_id, m.entered_at, c.name, c.email, c.external_id, c.country";
    private static final String MEMBERS =
            """

            from segments.stay m
            join facts.customers c on c.customer_id = m.customer_id
            where m.segment_id = :segment and m.left_at is null
            """;
    private static final String NEWEST = " order by m.entered_at desc, m.id desc";

    /// The number of a change; of a segment without webhooks nobody asks for it.
    private static final String NUMBER =
            """
            case when exists (select 1 from segments.webhook where segment_id = :segment)
                 then nextval('segments.change_no') end
            """;

    private final JdbcClient sql;

    StayStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whoever works out the members of a segment, or of some customers, takes turns with others,
    /// until the end of the transaction. Takes no transaction number. The numbers of changes count
    /// on it.
    void lock(SegmentId segment) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('segments.' || :segment, 0))")
                .param("segment", segment.toString())
                .query((row, any) -> true)
                .single();
    }

    /// Nobody works out the members of these until the end of the transaction, but others may look.
    ///
    /// @return those whose members nobody works out now; for the others it does not wait
    Set<SegmentId> lockShared(List<SegmentId> segments) {
        return sql
                .sql(
                        """
                        select id from unnest(:ids::text[]) id
                        where pg_try_advisory_xact_lock_shared(
                                  hashtextextended('segments.' || id, 0))
                        """)
                .param("ids", segments.stream().map(SegmentId::toString).toArray(String[]::new))
                .query((row, _) -> new SegmentId(Long.parseLong(row.getString("id"))))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /// Ids of its members, ascending.
    long[] present(SegmentId segment) {
        var ids = LongStream.builder();
        sql.sql(
                        """
                        select customer_id from segments.stay
                        where segment_id = :segment and left_at is null order by customer_id
                        """)
                .param("segment", segment.value())
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            ids.add(row.getLong(1));
                        });
        return ids.build().toArray();
    }

    /// Those of some customers who are members, ascending.
    long[] present(SegmentId segment, List<Long> customers) {
        return sql
                .sql(
                        """
                        select customer_id from segments.stay
                        where segment_id = :segment and left_at is null
                          and customer_id = any(:customers) order by customer_id
                        """)
                .param("segment", segment.value())
                .param("customers", customers.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    void enter(SegmentId segment, List<Long> customers, Instant now, Cause cause) {
        if (customers.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into segments.stay
                            (segment_id, customer_id, entered_at, entered_by, entered_no)
                        select :segment, customer, :now, :cause, %s
                        from unnest(:customers::bigint[]) customer
                        """
                                .formatted(NUMBER))
                .param("segment", segment.value())
                .param("customers", customers.toArray(Long[]::new))
                .param("now", utc(now))
                .param("cause", cause.name())
                .update();
    }

    void leave(SegmentId segment, List<Long> customers, Instant now, Cause cause) {
        if (customers.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        update segments.stay
                        set left_at = :now, left_by = :cause, changed = pg_current_xact_id(),
                            left_no = %s
                        where segment_id = :segment and left_at is null
                          and customer_id = any(:customers)
                        """
                                .formatted(NUMBER))
                .param("segment", segment.value())
                .param("customers", customers.toArray(Long[]::new))
                .param("now", utc(now))
                .param("cause", cause.name())
                .update();
    }

    void leaveAll(SegmentId segment, Instant now, Cause cause) {
        sql.sql(
                        """
                        update segments.stay
                        set left_at = :now, left_by = :cause, changed = pg_current_xact_id(),
                            left_no = %s
                        where segment_id = :segment and left_at is null
                        """
                                .formatted(NUMBER))
                .param("segment", segment.value())
                .param("now", utc(now))
                .param("cause", cause.name())
                .update();
    }

    /// Those who entered last come first.
    Slice<Member> list(SegmentId segment, PageRequest page) {
        var items =
                sql.sql(COLUMNS + MEMBERS + NEWEST + " limit :size offset :offset")
                        .param("segment", segment.value())
                        .param("size", page.size())
                        .param("offset", Math.min(page.offset(), Slice.COUNTED))
                        .query((row, _) -> member(row))
                        .list();
        return Slice.counted(items, countedTo(segment));
    }

    /// Those behind a place, in the same order.
    Stretch<Member> after(SegmentId segment, int size, @Nullable Place after) {
        var pieces = new Pieces("m.entered_at", "m.id", PlaceKey.TIME, true, after);
        return pieces.read(size, (piece, limit) -> read(segment, piece, limit));
    }

    private List<Stretch.Row<Member>> read(SegmentId segment, Pieces.Piece piece, int limit) {
        return sql.sql(
                        COLUMNS
                                + piece.column()
                                + MEMBERS
                                + piece.condition()
                                + NEWEST
                                + " limit :limit")
                .param("segment", segment.value())
                .params(piece.params())
                .param("limit", limit)
                .query((row, _) -> Pieces.row(row, member(row)))
                .list();
    }

    void forEach(SegmentId segment, Consumer<Member> each) {
        sql.sql(COLUMNS + MEMBERS + NEWEST)
                .param("segment", segment.value())
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            each.accept(member(row));
                        });
    }

    private long countedTo(SegmentId segment) {
        return sql.sql(
                        """
                        select count(*) from (
                            select 1 from segments.stay
                            where segment_id = :segment and left_at is null limit :most) s
                        """)
                .param("segment", segment.value())
                .param("most", Slice.COUNTED + 1)
                .query(Long.class)
                .single();
    }

    long count(SegmentId segment) {
        return sql.sql(
                        "select count(*) from segments.stay where segment_id = :segment and left_at"
                                + " is null")
                .param("segment", segment.value())
                .query(Long.class)
                .single();
    }

    List<Belonging> of(CustomerId customer) {
        return sql.sql(
                        """
                        select s.id, s.name, m.entered_at
                        from segments.stay m join segments.segment s on s.id = m.segment_id
                        where m.customer_id = :customer and m.left_at is null
                        order by lower(s.name), s.id
                        """)
                .param("customer", customer.value())
                .query(
                        (row, _) ->
                                new Belonging(
                                        new SegmentId(row.getLong("id")),
                                        row.getString("name"),
                                        row.getObject("entered_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /// Since when the customer is in it, if they are.
    Optional<Instant> since(SegmentId segment, CustomerId customer) {
        return sql.sql(
                        """
                        select entered_at from segments.stay
                        where segment_id = :segment and customer_id = :customer and left_at is null
                        """)
                .param("segment", segment.value())
                .param("customer", customer.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getLong("id"),
                new CustomerId(row.getLong("customer_id")),
                row.getString("name"),
                row.getString("email"),
                row.getString("external_id"),
                row.getString("country"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
