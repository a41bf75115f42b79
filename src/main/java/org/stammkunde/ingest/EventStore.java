package org.stammkunde.ingest;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the event log's rows.
@Repository
class EventStore {

    /// Under a name of its own: to order by a number called `tx` would pass the index over.
    private static final String COLUMNS =
            """
            select tx::text::bigint as transaction_number, id, source, kind, message_id, name,
                   user_id, anonymous_id, occurred_at, received_at, payload
            from ingest.event
            """;

    /// Months that end before this hold nothing behind the place: clocks of nodes differ by less
    /// than what is allowed for, and whoever stores events long after their receipt says so.
    private static final String FLOOR =
            """
            date_trunc('month', least(
                cast(:since as timestamptz) - interval '1 day',
                (select min(since) from ingest.late
                 where tx >= cast(cast(:tx as text) as xid8))), 'UTC')
            """;

    private static final int FETCH = 250;
    private static final long LARGEST = 8 << 20;

    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In commit order, with everything below that can still appear. Stops early when the payloads
    /// get large.
    ///
    /// @param since events received earlier are not searched for, but for those noted as late
    List<Event> read(Checkpoint after, Instant since, int limit) {
        var read = new ArrayList<Event>();
        jdbc.sql(
                        COLUMNS
                                + """
                                where (tx, id) > (cast(cast(:tx as text) as xid8), :id)
                                  and tx < cast(cast(:horizon as text) as xid8)
                                  and received_at >= %s
                                order by tx, id
                                limit :limit
                                """
                                        .formatted(FLOOR))
                .param("tx", after.tx())
                .param("id", after.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("horizon", horizon())
                .param("limit", limit)
                .withFetchSize(FETCH)
                .query(
                        (ResultSet rows) -> {
                            long size = 0;
                            while (size < LARGEST && rows.next()) {
                                var event = EventRows.event(rows);
                                size += event.payload().length();
                                read.add(event);
                            }
                            return size;
                        });
        return read;
    }

    /// Below this transaction nothing can appear in the log any more. Writers lock the log before
    /// they get a number. So one with a number below the next to be given either still holds that
    /// lock, or has ended, and a later statement sees what it wrote. Unlike the oldest transaction
    /// running anywhere, this waits neither for imports nor for other databases of the server.
    private long horizon() {
        long next =
                jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                        .query(Long.class)
                        .single();
        return jdbc.sql(
                        """
                        with held as materialized (select * from pg_locks),
                        writing as (
                            -- Locks show the lower half of a number; none is 2^31 back.
                            select (:next - xid.transactionid::text::bigint) & 4294967295 as back
                            from held log join held xid using (virtualtransaction)
                            where log.locktype = 'relation'
                              and log.relation = 'ingest.event'::regclass
                              and log.mode = 'RowExclusiveLock'
                              and log.database = (
                                  select oid from pg_database where datname = current_database())
                              and xid.locktype = 'transactionid' and xid.mode = 'ExclusiveLock')
                        select :next - coalesce(max(back), 0) from writing where back < 2147483648
                        """)
                .param("next", next)
                .query(Long.class)
                .single();
    }

    /// The first event after a place, whether or not it can be read already.
    Optional<Event> first(Checkpoint after, Instant since) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where (tx, id) > (cast(cast(:tx as text) as xid8), :id)
                                  and received_at >= %s
                                order by tx, id limit 1
                                """
                                        .formatted(FLOOR))
                .param("tx", after.tx())
                .param("id", after.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> EventRows.event(row))
                .optional();
    }

    /// How many events lie behind a place, counted up to `most`.
    long count(Checkpoint after, Instant since, int most) {
        return jdbc.sql(
                        """
                        select count(*) from (
                            select from ingest.event
                            where (tx, id) > (cast(cast(:tx as text) as xid8), :id)
                              and received_at >= %s
                            order by tx, id limit :most) counted
                        """
                                .formatted(FLOOR))
                .param("tx", after.tx())
                .param("id", after.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /// The newest event's place.
    Optional<Checkpoint> last() {
        return jdbc.sql(
                        """
                        select tx::text::bigint as transaction_number, id from ingest.event
                        order by tx desc, id desc limit 1
                        """)
                .query(
                        (row, _) ->
                                new Checkpoint(
                                        row.getLong("transaction_number"), row.getLong("id")))
                .optional();
    }

    /// The place before the first event received between two instants. What was stored long after
    /// its receipt stands behind all that was received then, so it does not count here.
    Optional<Checkpoint> before(Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select min(tx)::text as tx from ingest.event
                        where received_at >= :from and received_at < :to
                          and tx not in (select tx from ingest.late)
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("tx"))
                .optional()
                .map(tx -> new Checkpoint(Long.parseLong(tx), 0));
    }

    /// @param receivedAt in whose month it lies
    Optional<Event> find(Checkpoint position, Instant receivedAt) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where tx = cast(cast(:tx as text) as xid8) and id = :id
                                  and received_at = :at
                                """)
                .param("tx", position.tx())
                .param("id", position.id())
                .param("at", receivedAt.atOffset(ZoneOffset.UTC))
                .query((row, _) -> EventRows.event(row))
                .optional();
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
                .query((row, _) -> EventRows.event(row))
                .list();
    }

    /// The newest of one source among the last arrivals, without searching the whole log for a
    /// source that sends little.
    List<Event> arriving(long source, int among, int limit) {
        return jdbc.sql(
                        "select * from (%s order by tx desc, id desc limit :among) e"
                                        .formatted(COLUMNS)
                                + " where source = :source"
                                + " order by transaction_number desc, id desc limit :limit")
                .param("among", among)
                .param("source", source)
                .param("limit", limit)
                .query((row, _) -> EventRows.event(row))
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
}
