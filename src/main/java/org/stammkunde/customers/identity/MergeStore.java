package org.stammkunde.customers.identity;

import static org.stammkunde.customers.identity.IdentityStore.numbers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the history of merges, and what people decided.
@Repository
class MergeStore {

    private final JdbcClient sql;

    MergeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Customers were found to be one.
    void log(List<MergeLog.Entry> entries, Instant now) {
        for (var entry : entries) {
            long merge =
                    insert(
                            new Row(
                                    entry.kept(),
                                    entry.other(),
                                    null,
                                    entry.cause().cause.text(),
                                    entry.cause().a.id,
                                    entry.cause().b.id),
                            now);
            sides(merge, Node.ids(entry.keptSide()), Node.ids(entry.otherSide()));
        }
    }

    private record Row(
            long kept,
            long other,
            @Nullable String by,
            @Nullable String cause,
            @Nullable Long a,
            @Nullable Long b) {}

    /// Somebody decided that two customers are one.
    long decided(long kept, long other, String by, Instant now) {
        return insert(new Row(kept, other, by, null, null, null), now);
    }

    private long insert(Row row, Instant now) {
        return sql.sql(
                        """
                        insert into customers.merge
                            (kept_id, other_id, merged_by, cause, a, b, merged_at)
                        values (:kept, :other, :by, :cause, :a, :b, :now::timestamptz)
                        returning id
                        """)
                .param("kept", row.kept())
                .param("other", row.other())
                .param("by", row.by())
                .param("cause", row.cause())
                .param("a", row.a())
                .param("b", row.b())
                .param("now", now.toString())
                .query(Long.class)
                .single();
    }

    void sides(long merge, Collection<Long> kept, Collection<Long> other) {
        sql.sql(
                        """
                        insert into customers.merge_side (merge_id, identifier_id, side)
                        select :merge, id, 0 from unnest(:kept::bigint[]) id
                        union all
                        select :merge, id, 1 from unnest(:other::bigint[]) id
                        """)
                .param("merge", merge)
                .param("kept", kept.toArray(Long[]::new))
                .param("other", other.toArray(Long[]::new))
                .update();
    }

    /// These customers came back: what had made them part of others does not hold any more.
    void parted(Collection<Long> customers, Instant now) {
        sql.sql(
                        """
                        update customers.merge set parted_at = :now::timestamptz
                        where other_id = any(:ids) and undone_at is null and parted_at is null
                        """)
                .param("now", now.toString())
                .param("ids", customers.toArray(Long[]::new))
                .update();
    }

    /// A merge that may be undone.
    record Open(long kept, long other, List<Long> keptSide, List<Long> otherSide) {}

    Optional<Open> open(long merge) {
        return sql.sql(
                        """
                        select kept_id, other_id,
                               array(select identifier_id from customers.merge_side
                                     where merge_id = m.id and side = 0),
                               array(select identifier_id from customers.merge_side
                                     where merge_id = m.id and side = 1)
                        from customers.merge m
                        where id = :id and about is null and undone_at is null for update
                        """)
                .param("id", merge)
                .query(
                        (row, any) ->
                                new Open(
                                        row.getLong(1),
                                        row.getLong(2),
                                        List.of((Long[]) row.getArray(3).getArray()),
                                        List.of((Long[]) row.getArray(4).getArray())))
                .optional();
    }

    void undo(long merge, String by, Instant now) {
        sql.sql(
                        """
                        update customers.merge
                        set undone_at = :now::timestamptz, undone_by = :by, separates = true
                        where id = :id
                        """)
                .param("id", merge)
                .param("by", by)
                .param("now", now.toString())
                .update();
        sql.sql("delete from customers.link where merge_id = :id").param("id", merge).update();
    }

    /// What people said before about who is not who does not hold between these any more.
    ///
    /// @return all whom it concerned
    List<Long> reconcile(Collection<Node> one, Collection<Node> other) {
        return sql.sql(
                        """
                        with lifted as (
                            update customers.merge m set separates = false
                            where m.separates and exists (
                                select 1
                                from customers.merge_side x
                                join customers.merge_side y
                                  on y.merge_id = x.merge_id and y.side <> x.side
                                where x.merge_id = m.id
                                  and x.identifier_id = any(:one)
                                  and y.identifier_id = any(:other))
                            returning m.id
                        )
                        select distinct s.identifier_id
                        from lifted join customers.merge_side s on s.merge_id = lifted.id
                        """)
                .param("one", numbers(one, node -> node.id))
                .param("other", numbers(other, node -> node.id))
                .query(Long.class)
                .list();
    }
}
