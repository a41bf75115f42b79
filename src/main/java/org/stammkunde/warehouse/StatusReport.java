package org.stammkunde.warehouse;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers the [MirrorStatus].
class StatusReport {

    private static final Logger log = LoggerFactory.getLogger(StatusReport.class);

    private final Readers readers;
    private final Layout layout;

    StatusReport(Readers readers, Layout layout) {
        this.readers = readers;
        this.layout = layout;
    }

    MirrorStatus status(Mirror mirror, Progress progress, Instant now) {
        var rows = new TreeMap<String, Long>();
        var copy = mirror.copy();
        var asOf = progress.asOf();
        return new MirrorStatus(
                readers.ready(),
                mirror.rebuilding(),
                asOf,
                asOf == null ? null : Duration.between(asOf, now),
                rows,
                bytes(copy),
                copy == null ? null : copy.state().builtAt(),
                mirror.builtBecause(),
                mirror.trouble(),
                count(rows));
    }

    /// Fills in the rows per fact.
    ///
    /// @return the engine's version
    private String count(Map<String, Long> rows) {
        if (!readers.ready()) {
            return "";
        }
        try (var connection = readers.getConnection()) {
            for (var fact : layout.facts()) {
                rows.put(
                        fact.name(),
                        Sql.number(connection, "select count(*) from facts." + fact.name()));
            }
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            log.warn("warehouse rows cannot be counted", e);
            return "";
        }
    }

    private static long bytes(Copies.@Nullable Copy copy) {
        try {
            return copy == null ? 0 : copy.engine().bytes();
        } catch (IOException e) {
            log.warn("warehouse file size unknown", e);
            return 0;
        }
    }
}
