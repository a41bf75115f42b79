package org.stammkunde.segments;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.segments.spi.Used;
import org.stammkunde.segments.spi.Used.Kind;

/// What segments ask about: other segments, and lists.
@Repository
class UseStore {

    private final JdbcClient sql;

    UseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whoever changes segments, or deletes what they ask about, takes turns, until the end of the
    /// transaction: what was checked about the others still holds then.
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('segments', 0))")
                .query((row, any) -> true)
                .single();
    }

    void write(SegmentId id, List<Used> uses) {
        write("segments.use", "used_id", id, numbers(uses, Kind.SEGMENT));
        write("segments.list_use", "list_id", id, numbers(uses, Kind.LIST));
    }

    private void write(String table, String used, SegmentId id, Set<Long> others) {
        sql.sql("delete from %s where segment_id = :id".formatted(table))
                .param("id", id.value())
                .update();
        sql.sql(
                        """
                        insert into %s (segment_id, %s)
                        select :id, other from unnest(:others::bigint[]) other
                        """
                                .formatted(table, used))
                .param("id", id.value())
                .param("others", others.toArray(Long[]::new))
                .update();
    }

    boolean exists(Used used) {
        var table =
                switch (used.kind()) {
                    case SEGMENT -> "segments.segment";
                    case LIST -> "segments.list";
                };
        return sql.sql(
                        "select exists (select 1 from %s where id = :id and deleted_at is null)"
                                .formatted(table))
                .param("id", used.id())
                .query(Boolean.class)
                .single();
    }

    /// The names of the segments that ask about it.
    List<String> usedBy(Kind kind, long id) {
        var uses =
                switch (kind) {
                    case SEGMENT -> "select segment_id from segments.use where used_id = :id";
                    case LIST -> "select segment_id from segments.list_use where list_id = :id";
                };
        return sql.sql(
                        """
                        select name from segments.segment
                        where id in (%s) and deleted_at is null order by name
                        """
                                .formatted(uses))
                .param("id", id)
                .query(String.class)
                .list();
    }

    /// These, those that ask about one of them, and so on.
    Set<SegmentId> withUsers(Set<SegmentId> some) {
        return sql.sql(
                        """
                        with recursive asking (id) as (
                            select one from unnest(:some::bigint[]) one
                            union
                            select u.segment_id from segments.use u
                            join asking a on a.id = u.used_id)
                        select id from asking
                        """)
                .param("some", some.stream().map(SegmentId::value).toArray(Long[]::new))
                .query((row, _) -> new SegmentId(row.getLong("id")))
                .set();
    }

    /// Whether one of these asks about the segment, or asks about one that does, and so on.
    boolean anyReaches(List<Used> from, SegmentId to) {
        return sql.sql(
                        """
                        with recursive reached (id) as (
                            select other from unnest(:from::bigint[]) other
                            union
                            select u.used_id from segments.use u
                            join reached r on r.id = u.segment_id)
                        select exists (select 1 from reached where id = :to)
                        """)
                .param("from", numbers(from, Kind.SEGMENT).toArray(Long[]::new))
                .param("to", to.value())
                .query(Boolean.class)
                .single();
    }

    private static Set<Long> numbers(List<Used> uses, Kind kind) {
        return uses.stream()
                .filter(used -> used.kind() == kind)
                .map(Used::id)
                .collect(Collectors.toSet());
    }
}
