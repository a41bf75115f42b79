package org.stammkunde.jobs;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// Whether the database was out of reach, shutting down, short of connections or its disk full:
/// that ends some time, and until then no attempt can do better.
final class Outage {

    /// Beginnings of SQLSTATEs: connection lost, shutdown or crash, disk full, too many clients.
    private static final List<String> STATES = List.of("08", "57P0", "53100", "53300");

    private Outage() {}

    static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable cause) {
        var state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
