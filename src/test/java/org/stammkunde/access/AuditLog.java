package org.stammkunde.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.Database;

/// The audit log on a test's database, outside of any request.
public final class AuditLog {

    private AuditLog() {}

    public static Audit on(Database database, Clock clock) {
        return on(database.jdbc(), clock);
    }

    public static Audit on(JdbcClient database, Clock clock) {
        return new Audit(new AuditStore(database), Optional::empty, clock);
    }
}
