package org.stammkunde.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.stammkunde.warehouse.spi.FactTable;

/// Fills an empty engine with everything that one snapshot of PostgreSQL shows.
class Builder {

    private final Layout layout;
    private final Source source;

    Builder(Layout layout, Source source) {
        this.layout = layout;
        this.source = source;
    }

    /// @param version of the copy to be; greater than that of any copy before
    MirrorState build(Engine engine, Connection snapshot, long version, Instant now)
            throws SQLException {
        var target = engine.writer();
        var position = source.position(snapshot, 0);
        createTables(target);
        long last = 0;
        for (var fact : layout.facts()) {
            last = Math.max(last, copy(target, snapshot, fact, position.finished()));
        }
        for (var mart : layout.marts()) {
            for (var statement : mart.rebuild()) {
                Sql.execute(target, statement);
            }
        }
        var state = new MirrorState(layout.hash(), position.origin(), last + 1, version, now);
        source.awaitDurable(snapshot, position);
        StateStore.write(target, state);
        Sql.execute(target, "checkpoint");
        return state;
    }

    private void createTables(Connection target) throws SQLException {
        for (var schema : new String[] {"facts", "marts", "touched", "mirror"}) {
            Sql.execute(target, "create schema " + schema);
        }
        StateStore.create(target);
        for (var fact : layout.facts()) {
            Sql.execute(target, Layout.create(fact));
            createTouched(target, fact);
        }
        for (var mart : layout.marts()) {
            Sql.execute(target, mart.create());
        }
    }

    private void createTouched(Connection target, FactTable fact) throws SQLException {
        var leader = layout.leader(fact);
        Sql.execute(
                target,
                fact.equals(leader)
                        ? "create table touched.%s (id bigint)".formatted(fact.name())
                        : "create view touched.%s as select id from touched.%s"
                                .formatted(fact.name(), leader.name()));
    }

    /// @return the youngest settled change among the rows
    private long copy(Connection target, Connection snapshot, FactTable fact, long finished)
            throws SQLException {
        var last = new long[1];
        try (var copy = new FactCopy(target, fact)) {
            source.allRows(
                    snapshot,
                    fact,
                    row -> {
                        copy.read(row);
                        long transaction = row.bigint();
                        if (transaction < finished) {
                            last[0] = Math.max(last[0], transaction);
                        }
                    });
        }
        return last[0];
    }
}
