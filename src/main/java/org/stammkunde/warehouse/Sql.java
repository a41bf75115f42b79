package org.stammkunde.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/// Single statements on a connection that belongs to this module.
final class Sql {

    private Sql() {}

    static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
