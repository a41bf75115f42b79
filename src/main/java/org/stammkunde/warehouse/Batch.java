package org.stammkunde.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.Mart;

/// Brings a copy from its checkpoint to a later one: facts, marts and the new checkpoint in one
/// transaction of the engine.
class Batch {

    private static final Logger log = LoggerFactory.getLogger(Batch.class);

    private final Layout layout;
    private final Source source;

    Batch(Layout layout, Source source) {
        this.layout = layout;
        this.source = source;
    }

    /// What a batch brought.
    ///
    /// @param state now stored, the one before when nothing had changed
    /// @param facts names of those that changed
    record Brought(MirrorState state, Set<String> facts) {}

    /// @param position what the snapshot shows
    /// @param to mirror the changes of transactions below this number; all of them have ended
    Brought run(Engine engine, Connection snapshot, MirrorState state, Position position, long to)
            throws SQLException {
        var target = engine.writer();
        target.setAutoCommit(false);
        try {
            var changes = new Changes(state.checkpoint());
            for (var leader : layout.leaders()) {
                touch(target, snapshot, leader, to, changes);
            }
            for (var mart : layout.marts()) {
                run(target, mart, mart.before(), changes);
            }
            for (var fact : layout.facts()) {
                replace(target, snapshot, fact, to, changes);
            }
            if (!changes.any()) {
                target.rollback();
                return new Brought(state, Set.of());
            }
            for (var mart : layout.marts()) {
                run(target, mart, mart.refresh(), changes);
            }
            var next = state.advancedTo(changes.beyondLast());
            StateStore.write(target, next);
            long worked = System.nanoTime();
            source.awaitDurable(snapshot, position);
            long durable = System.nanoTime();
            target.commit();
            log.debug(
                    "warehouse commit waited={} millis={}",
                    millis(worked, durable),
                    millis(durable, System.nanoTime()));
            return new Brought(next, layout.names(changes.leaders()));
        } catch (SQLException | RuntimeException e) {
            rollBack(target, e);
            throw e;
        } finally {
            restoreAutoCommit(target);
        }
    }

    /// The leader lists what was touched for all facts of its entity: an order that lost all its
    /// lines shows no line, yet its old lines have to go.
    private void touch(
            Connection target, Connection snapshot, FactTable leader, long to, Changes changes)
            throws SQLException {
        Sql.execute(target, "create or replace table touched." + leader.name() + " (id bigint)");
        try (var appender =
                target.unwrap(DuckDBConnection.class).createAppender("touched", leader.name())) {
            source.touched(
                    snapshot,
                    leader,
                    changes.from(),
                    to,
                    row -> {
                        appender.beginRow().append(row.bigint()).endRow();
                        changes.saw(leader, row.bigint());
                    });
            appender.flush();
        }
    }

    private void replace(
            Connection target, Connection snapshot, FactTable fact, long to, Changes changes)
            throws SQLException {
        if (!changes.touched(layout.leader(fact))) {
            return;
        }
        Sql.execute(
                target,
                "delete from facts.%1$s where %2$s in (select id from touched.%1$s)"
                        .formatted(fact.name(), fact.entity()));
        try (var copy = new FactCopy(target, fact)) {
            source.rows(snapshot, fact, changes.from(), to, copy);
        }
    }

    private void run(Connection target, Mart mart, List<String> statements, Changes changes)
            throws SQLException {
        if (layout.facts().stream()
                .filter(fact -> mart.facts().contains(fact.name()))
                .noneMatch(fact -> changes.touched(layout.leader(fact)))) {
            return;
        }
        for (var statement : statements) {
            Sql.execute(target, statement);
        }
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    private static void rollBack(Connection target, Exception cause) {
        try {
            target.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void restoreAutoCommit(Connection target) throws SQLException {
        if (!target.isClosed()) {
            target.setAutoCommit(true);
        }
    }
}
