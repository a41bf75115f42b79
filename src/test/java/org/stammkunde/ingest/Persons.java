package org.stammkunde.ingest;

import java.time.Clock;
import javax.sql.DataSource;
import org.stammkunde.ingest.sources.SourcesOnDatabase;

/// Tells whom events are about, on a database of a test.
public final class Persons {

    private Persons() {}

    public static EventPersons on(DataSource database, Clock clock) {
        return new EventPersons(SourcesOnDatabase.of(database, clock));
    }
}
