package org.stammkunde.ingest.sources;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.access.AuditLog;
import org.stammkunde.ingest.spi.SourceKind;
import org.stammkunde.testing.Database;

/// Event sources on a database of a test, without the rest of the application.
public final class SourcesOnDatabase {

    private SourcesOnDatabase() {}

    public static Sources of(DataSource database, Clock clock) {
        var store = new SourceStore(JdbcClient.create(database));
        return new Sources(
                store,
                new WriteKeys(store),
                AuditLog.on(Database.of(database), clock),
                clock,
                List.of(SourceKind.HTTP));
    }
}
