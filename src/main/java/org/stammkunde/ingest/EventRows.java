package org.stammkunde.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/// Reads events from rows of the log.
public final class EventRows {

    private EventRows() {}

    /// @param row with all columns of the log, `tx` as the bigint `transaction_number`
    public static Event event(ResultSet row) throws SQLException {
        return new Event(
                new Checkpoint(row.getLong("transaction_number"), row.getLong("id")),
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
