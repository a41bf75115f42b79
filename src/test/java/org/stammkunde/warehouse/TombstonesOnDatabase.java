package org.stammkunde.warehouse;

import javax.sql.DataSource;

/// Tombstones on a database of a test, without the rest of the application.
public final class TombstonesOnDatabase {

    private TombstonesOnDatabase() {}

    public static Tombstones of(DataSource database) {
        return new Tombstones(database);
    }
}
