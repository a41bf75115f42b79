package org.stammkunde.database;

/// A PostgreSQL that somebody else runs.
record ExternalPostgres(String url, String user, String password) implements DatabaseServer {

    /// Accepts `jdbc:postgresql://…` as well as `postgresql://…` and `postgres://…`.
    ExternalPostgres {
        url =
                url.startsWith("jdbc:")
                        ? url
                        : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
    }

    /// Not ours to stop.
    @Override
    public void close() {}

    @Override
    public String toString() {
        return url;
    }
}
