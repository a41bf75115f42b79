package org.stammkunde.ingest;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the log of a database of a test's own.
public final class Logs {

    private Logs() {}

    public static EventLog on(JdbcClient jdbc) {
        return new EventLog(new EventStore(jdbc));
    }
}
