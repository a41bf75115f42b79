package org.stammkunde.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the event log's rows.
@Repository
class EventStore {

    private static final String COLUMNS =
            """
            select tx::text::bigint as tx, id, source, kind, message_id, name, user_id,
                   anonymous_id, occurred_at, received_at, payload
            from ingest.event
            """;

    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In commit order. Only below the oldest transaction still running: nothing can appear there
    /// any more.
    List<Event> read(Checkpoint after, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where (tx, id) > (cast(cast(:tx as text) as xid8), :id)
                                  and tx < pg_snapshot_xmin(pg_current_snapshot())
                                order by tx, id
                                limit :limit
                                """)
                .param("tx", after.tx())
                .param("id", after.id())
                .param("limit", limit)
                .query((row, _) -> event(row))
                .list();
    }

    /// The newest first, one more than asked for when there are more.
    List<Event> newest(EventQuery query) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where (tx, id) < (cast(cast(:tx as text) as xid8), :id)
                                  and (cast(:name as text) is null or name = :name)
                                  and (cast(:kind as smallint) is null or kind = :kind)
                                  and (cast(:source as bigint) is null or source = :source)
                                  and (cast(:from as timestamptz) is null or occurred_at >= :from)
                                  and (cast(:to as timestamptz) is null or occurred_at < :to)
                                order by tx desc, id desc
                                limit :limit
                                """)
                .param("tx", query.before().tx())
                .param("id", query.before().id())
                .params(query.filter().parameters())
                .param("limit", query.limit() + 1)
                .query((row, _) -> event(row))
                .list();
    }

    /// The newest of one source among the last arrivals, without searching the whole log for a
    /// source that sends little.
    List<Event> arriving(long source, int among, int limit) {
        return jdbc.sql(
                        "select * from (%s order by tx desc, id desc limit :among) e"
                                        .formatted(COLUMNS)
                                + " where source = :source order by tx desc, id desc limit :limit")
                .param("among", among)
                .param("source", source)
                .param("limit", limit)
                .query((row, _) -> event(row))
                .list();
    }

    long count(EventFilter filter) {
        return jdbc.sql(
                        """
                        select count(*) from ingest.event
                        where (cast(:name as text) is null or name = :name)
                          and (cast(:kind as smallint) is null or kind = :kind)
                          and (cast(:source as bigint) is null or source = :source)
                          and (cast(:from as timestamptz) is null or occurred_at >= :from)
                          and (cast(:to as timestamptz) is null or occurred_at < :to)
                        """)
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                new Checkpoint(row.getLong("tx"), row.getLong("id")),
                row.getLong("source"),
                EventKind.of(row.getInt("kind")),
                row.getString("message_id"),
                row.getString("name"),
                row.getString("user_id"),
                row.getString("anonymous_id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("payload"));
    }
}
