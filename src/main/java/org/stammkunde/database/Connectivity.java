package org.stammkunde.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.stammkunde.shared.StartFailure;

/// Tries a database of somebody else's before it is used, to say in plain words what is wrong.
final class Connectivity {

    private static final int OLDEST = 16;

    private Connectivity() {}

    /// @throws StartFailure when it cannot be reached or used
    static void require(ExternalPostgres server) {
        DriverManager.setLoginTimeout(10);
        try (var connection =
                DriverManager.getConnection(server.url(), server.user(), server.password())) {
            requireVersion(server, connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new StartFailure(sentence(server, e), e);
        }
    }

    static void requireVersion(ExternalPostgres server, int version) {
        if (version < OLDEST) {
            throw new StartFailure(
                    "The database %s is PostgreSQL %d; Stammkunde needs version %d or newer."
                            .formatted(shown(server), version, OLDEST));
        }
    }

    private static String sentence(ExternalPostgres server, SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" ->
                    ("The database %s refuses the user %s with this password. Check"
                                    + " STAMMKUNDE_DATABASE_USER and STAMMKUNDE_DATABASE_PASSWORD.")
                            .formatted(shown(server), server.user());
            case "08004" ->
                    "The database %s asks for a password. Set STAMMKUNDE_DATABASE_PASSWORD."
                            .formatted(shown(server));
            case "3D000" ->
                    "The database %s does not exist on that server. Create it first."
                            .formatted(shown(server));
            case "53300" -> "The database %s has no free connection left.".formatted(shown(server));
            default ->
                    ("The database %s cannot be reached. Check STAMMKUNDE_DATABASE_URL and that"
                                    + " the server runs.")
                            .formatted(shown(server));
        };
    }

    /// Without parameters, which may hold secrets.
    private static String shown(ExternalPostgres server) {
        return server.url().replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
