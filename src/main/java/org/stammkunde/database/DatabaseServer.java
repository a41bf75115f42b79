package org.stammkunde.database;

/// Where the database is and how to sign in.
public sealed interface DatabaseServer extends AutoCloseable
        permits EmbeddedPostgres, ExternalPostgres {

    /// The JDBC URL.
    String url();

    String user();

    String password();

    @Override
    void close();
}
