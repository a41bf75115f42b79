package org.stammkunde.segments.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.segments.Member;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Pieces;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.PlaceKey;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Who is on which list.
@Repository
class EntryStore {

    private static final int FETCH = 10_000;
    private static final String COLUMNS =
            """
            select e.id, i.customer_id, e.how, e.added_at, c.name, c.email, c.external_id, c.country
            """;

    /// Each customer once, with the first of their entries.
    private static final String MEMBERS =
            """

            from segments.list_entry e
            join facts.identifiers i on i.identifier_id = e.identifier_id
            join facts.customers c on c.customer_id = i.customer_id
            where e.list_id = :list and e.removed_at is null
              and not exists (
                  select 1 from facts.identifiers oi
                  join segments.list_entry o on o.identifier_id = oi.identifier_id
                  where oi.customer_id = i.customer_id and o.list_id = e.list_id
                    and o.removed_at is null and (o.added_at, o.id) < (e.added_at, e.id))
            """;
    private static final String NEWEST = " order by e.added_at desc, e.id desc";

    private final JdbcClient sql;

    EntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// An identifier to be put on a list, and whose it is.
    record Wanted(long identifier, CustomerId customer) {}

    /// Whoever changes who is on a list takes turns, until the end of the transaction: nobody gets
    /// on it twice.
    void lock(ListId list) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('segments.list.' || :list, 0))")
                .param("list", list.toString())
                .query((row, any) -> true)
                .single();
    }

    /// Those of some customers who are on the list.
    Set<Long> present(ListId list, Collection<Long> customers) {
        return Set.copyOf(
                sql.sql(
                                """
                                select distinct i.customer_id from facts.identifiers i
                                join segments.list_entry e on e.identifier_id = i.identifier_id
                                where i.customer_id = any(:customers) and e.list_id = :list
                                  and e.removed_at is null
                                """)
                        .param("list", list.value())
                        .param("customers", customers.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    void insert(ListId list, Collection<Wanted> wanted, How how, Instant now) {
        if (wanted.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into segments.list_entry (list_id, identifier_id, how, added_at)
                        select :list, identifier, :how, :now
                        from unnest(:identifiers::bigint[]) identifier
                        on conflict (list_id, identifier_id) where removed_at is null do nothing
                        """)
                .param("list", list.value())
                .param("identifiers", wanted.stream().map(Wanted::identifier).toArray(Long[]::new))
                .param("how", how.name())
                .param("now", utc(now))
                .update();
    }

    void remove(ListId list, Collection<Long> customers, Instant now) {
        sql.sql(
                        """
                        update segments.list_entry e
                        set removed_at = :now, changed = pg_current_xact_id()
                        from facts.identifiers i
                        where e.list_id = :list and e.removed_at is null
                          and i.identifier_id = e.identifier_id and i.customer_id = any(:customers)
                        """)
                .param("list", list.value())
                .param("customers", customers.toArray(Long[]::new))
                .param("now", utc(now))
                .update();
    }

    void removeAll(ListId list, Instant now) {
        sql.sql(
                        """
                        update segments.list_entry
                        set removed_at = :now, changed = pg_current_xact_id()
                        where list_id = :list and removed_at is null
                        """)
                .param("list", list.value())
                .param("now", utc(now))
                .update();
    }

    /// What was taken off at that time, but for what has been put back since.
    ///
    /// @return entries that are there again
    int restore(ListId list, Instant removedAt) {
        return sql.sql(
                        """
                        update segments.list_entry e
                        set removed_at = null, changed = pg_current_xact_id()
                        where e.list_id = :list and e.removed_at = :at and not exists (
                            select 1 from segments.list_entry o
                            where o.list_id = e.list_id and o.identifier_id = e.identifier_id
                              and o.removed_at is null)
                        """)
                .param("list", list.value())
                .param("at", utc(removedAt))
                .update();
    }

    /// Those who were put there last come first.
    Slice<ListMember> list(ListId list, PageRequest page, long counted) {
        var items =
                sql.sql(COLUMNS + MEMBERS + NEWEST + " limit :size offset :offset")
                        .param("list", list.value())
                        .param("size", page.size())
                        .param("offset", Math.min(page.offset(), Slice.COUNTED))
                        .query((row, _) -> member(row))
                        .list();
        return Slice.counted(items, counted);
    }

    /// Those behind a place, in the same order.
    Stretch<ListMember> after(ListId list, int size, @Nullable Place after) {
        var pieces = new Pieces("e.added_at", "e.id", PlaceKey.TIME, true, after);
        return pieces.read(size, (piece, limit) -> read(list, piece, limit));
    }

    private List<Stretch.Row<ListMember>> read(ListId list, Pieces.Piece piece, int limit) {
        return sql.sql(
                        COLUMNS
                                + piece.column()
                                + MEMBERS
                                + piece.condition()
                                + NEWEST
                                + " limit :limit")
                .param("list", list.value())
                .params(piece.params())
                .param("limit", limit)
                .query((row, _) -> Pieces.row(row, member(row)))
                .list();
    }

    void forEach(ListId list, Consumer<ListMember> each) {
        sql.sql(COLUMNS + MEMBERS + NEWEST)
                .param("list", list.value())
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            each.accept(member(row));
                        });
    }

    /// The lists that a customer is on, by name.
    List<Listing> of(CustomerId customer) {
        return sql.sql(
                        """
                        select l.id, l.name, min(e.added_at) as since
                        from facts.identifiers i
                        join segments.list_entry e on e.identifier_id = i.identifier_id
                        join segments.list l on l.id = e.list_id
                        where i.customer_id = :customer and e.removed_at is null
                          and l.deleted_at is null
                        group by l.id, l.name order by lower(l.name), l.id
                        """)
                .param("customer", customer.value())
                .query(
                        (row, _) ->
                                new Listing(
                                        new ListId(row.getLong("id")),
                                        row.getString("name"),
                                        time(row, "since")))
                .list();
    }

    long count(ListId list) {
        return sql.sql(
                        """
                        select count(distinct i.customer_id)
                        from segments.list_entry e
                        join facts.identifiers i on i.identifier_id = e.identifier_id
                        where e.list_id = :list and e.removed_at is null
                        """)
                .param("list", list.value())
                .query(Long.class)
                .single();
    }

    private static ListMember member(ResultSet row) throws SQLException {
        var member =
                new Member(
                        row.getLong("id"),
                        new CustomerId(row.getLong("customer_id")),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("external_id"),
                        row.getString("country"),
                        time(row, "added_at"));
        return new ListMember(member, How.valueOf(row.getString("how")));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
