package org.stammkunde.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.stammkunde.database.CopiedRows;
import org.stammkunde.warehouse.spi.FactTable;

/// The PostgreSQL side: facts in commit order. A row counts as settled when its `changed` lies
/// below the number of the oldest transaction still running, for nothing can appear there any
/// more.
class Source {

    private static final int FEWER_WIDE = 5;
    private static final double BETWEEN_LOOKS = 0.02;

    /// The server writes down a commit within a fifth of a second.
    private static final int PATIENT_LOOKS = 15;

    private final DataSource database;
    private final Layout layout;
    private BooleanSupplier stopping = () -> false;

    Source(DataSource database, Layout layout) {
        this.database = database;
        this.layout = layout;
    }

    /// Breaks off long reads when the process is to end.
    void stopWhen(BooleanSupplier condition) {
        stopping = condition;
    }

    /// Opens a read-only connection whose reads all see one state of the database.
    Connection snapshot() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        // One processor is enough: others have work to do.
        Sql.execute(connection, "set local max_parallel_workers_per_gather = 0");
        return connection;
    }

    /// Makes the server look for changes along the indexes on `changed`. After much was written its
    /// statistics know nothing of it yet, and it would read whole tables for a few new rows.
    static void alongIndexes(Connection snapshot) throws SQLException {
        Sql.execute(
                snapshot,
                """
                set local enable_seqscan = off;
                set local enable_hashjoin = off;
                set local enable_mergejoin = off
                """);
    }

    Position position(Connection snapshot, long checkpoint) throws SQLException {
        try (var query = snapshot.prepareStatement(positionQuery(checkpoint));
                var row = query.executeQuery()) {
            row.next();
            var origin = new Origin(row.getString("cluster"), row.getString("zone"));
            return new Position(
                    origin,
                    row.getLong("finished"),
                    micros(row.getObject("since", Long.class)),
                    row.getLong("next"),
                    row.getBoolean("pending"),
                    row.getString("log"));
        }
    }

    private static @Nullable Duration micros(@Nullable Long micros) {
        return micros == null ? null : Duration.of(Math.max(0, micros), ChronoUnit.MICROS);
    }

    /// Waits until all that the snapshot shows would outlive a crash of the server. Imports commit
    /// their portions without waiting for the disk; the server writes them down within a second.
    void awaitDurable(Connection snapshot, Position position) throws SQLException {
        var written = "select pg_current_wal_flush_lsn() >= cast(? as pg_lsn) from pg_sleep(?)";
        try (var query = snapshot.prepareStatement(written)) {
            query.setString(1, position.log());
            query.setDouble(2, 0);
            for (int looks = 1; !isTrue(query); looks++) {
                if (stopping.getAsBoolean()) {
                    throw new SQLException("The process is ending");
                }
                if (looks % PATIENT_LOOKS == 0) {
                    endSomeTransaction();
                }
                query.setDouble(2, BETWEEN_LOOKS);
            }
        }
    }

    /// The log is written down as far as the last transaction that ended. What others that still
    /// run, or reads, have added behind it waits for the next to end, which may take minutes.
    private void endSomeTransaction() throws SQLException {
        try (var connection = database.getConnection()) {
            Sql.execute(connection, "select pg_current_xact_id()");
        }
    }

    private static boolean isTrue(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// One transaction number beyond every change of some facts visible now, or 0 when none is at
    /// or beyond the checkpoint. Whoever has mirrored up to there has mirrored all of them that are
    /// stored so far.
    long target(long checkpoint, Collection<FactTable> leaders) throws SQLException {
        try (var connection = database.getConnection()) {
            return Sql.number(
                    connection,
                    """
                    select coalesce(max(changed)::text::bigint + 1, 0) from (%s) change
                    """
                            .formatted(
                                    changes(
                                            leaders,
                                            _ -> "order by changed desc limit 1",
                                            checkpoint)));
        }
    }

    /// Where a batch of about that many entities of a kind ends, or a fifth of it where they may be
    /// long. Never before the first change.
    long batchEnd(Connection snapshot, long checkpoint, long finished, int entities)
            throws SQLException {
        var beyond = "and changed < '" + finished + "' order by changed ";
        try (var query =
                        snapshot.prepareStatement(
                                """
                                select (select min(changed) from (%s) c)::text::bigint as first,
                                       (select min(changed) from (%s) c)::text::bigint as last
                                """
                                        .formatted(
                                                changes(_ -> beyond + "limit 1", checkpoint),
                                                changes(
                                                        wide -> beyond + beyond(entities, wide),
                                                        checkpoint)));
                var row = query.executeQuery()) {
            row.next();
            long first = row.getLong("first");
            long last = row.getLong("last");
            boolean small = row.wasNull();
            return small ? finished : Math.max(last, first + 1);
        }
    }

    private static String beyond(int entities, boolean wide) {
        int most = wide ? Math.max(1, entities / FEWER_WIDE) : entities;
        return "offset " + most + " limit 1";
    }

    /// Reads all rows of a fact changed in [from, to) with bounded memory.
    void rows(Connection snapshot, FactTable fact, long from, long to, RowReader reader)
            throws SQLException {
        read(
                snapshot,
                "select %s from facts.%s where %s"
                        .formatted(columns(fact), fact.name(), range(from, to)),
                reader);
    }

    /// Every row there is, settled or not; behind its columns `changed`.
    void allRows(Connection snapshot, FactTable fact, RowReader reader) throws SQLException {
        read(
                snapshot,
                "select %s, changed from facts.%s".formatted(columns(fact), fact.name()),
                reader);
    }

    /// Ids of the entities whose rows changed in [from, to) or which were deleted then, possibly
    /// repeated; second column `changed`.
    void touched(Connection snapshot, FactTable fact, long from, long to, RowReader reader)
            throws SQLException {
        read(
                snapshot,
                """
                select %1$s::bigint, changed from facts.%2$s where %3$s
                union all
                select id, changed from warehouse.tombstone where fact = '%2$s' and %3$s
                """
                        .formatted(fact.entity(), fact.name(), range(from, to)),
                reader);
    }

    private static String columns(FactTable fact) {
        return fact.columns().stream().map(Types::source).collect(Collectors.joining(", "));
    }

    /// Receives the rows one by one, each to be read while it is there.
    interface RowReader {
        void read(CopiedRows row) throws SQLException;
    }

    private void read(Connection snapshot, String sql, RowReader reader) throws SQLException {
        try (var rows = CopiedRows.of(sql, snapshot)) {
            while (rows.next()) {
                if (stopping.getAsBoolean()) {
                    throw new SQLException("The process is ending");
                }
                reader.read(rows);
            }
        }
    }

    private String positionQuery(long checkpoint) {
        return """
        select pg_snapshot_xmin(s)::text::bigint as finished,
               (select (extract(epoch from clock_timestamp() - a.xact_start) * 1000000)::bigint
                from pg_stat_activity a where a.backend_xid = pg_snapshot_xmin(s)::xid) as since,
               pg_snapshot_xmax(s)::text::bigint as next,
               (select system_identifier from pg_control_system())
                   || '/' || (select timeline_id from pg_control_checkpoint())
                   || '/' || (select oid from pg_database where datname = current_database())
                   as cluster,
               (select zone from facts.company) as zone,
               exists (%s) as pending,
               pg_current_wal_insert_lsn()::text as log
        from pg_current_snapshot() s
        """
                .formatted(changes(_ -> "limit 1", checkpoint));
    }

    /// How the search for changes of a fact ends.
    private interface Ending {
        String of(boolean wide);
    }

    private String changes(Ending ending, long checkpoint) {
        return changes(layout.leaders(), ending, checkpoint);
    }

    private String changes(Collection<FactTable> leaders, Ending ending, long checkpoint) {
        var facts =
                leaders.stream()
                        .map(
                                fact ->
                                        changes(
                                                "facts." + fact.name(),
                                                ending.of(layout.isWide(fact)),
                                                checkpoint));
        var deleted = changes("warehouse.tombstone", ending.of(false), checkpoint);
        return Stream.concat(facts, Stream.of(deleted)).collect(Collectors.joining(" union all "));
    }

    private static String changes(String table, String ending, long checkpoint) {
        return "(select changed from %s where changed >= '%d' %s)"
                .formatted(table, checkpoint, ending);
    }

    private static String range(long from, long to) {
        return "changed >= '%d' and changed < '%d'".formatted(from, to);
    }
}
