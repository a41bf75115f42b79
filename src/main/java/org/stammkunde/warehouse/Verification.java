package org.stammkunde.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads every value of a copy once, in the background: the engine checks the checksum of each
/// block it reads, so a file that the disk has damaged is found before somebody's report is.
class Verification {

    private static final Logger log = LoggerFactory.getLogger(Verification.class);

    private final Readers readers;
    private final Layout layout;

    Verification(Readers readers, Layout layout) {
        this.readers = readers;
        this.layout = layout;
    }

    void start(Runnable whenBroken) {
        Thread.ofPlatform().name("warehouse-verification").daemon().start(() -> verify(whenBroken));
    }

    private void verify(Runnable whenBroken) {
        try (var connection = readers.getConnection()) {
            for (var fact : layout.facts()) {
                read(connection, "facts." + fact.name());
            }
            for (var mart : layout.marts()) {
                read(connection, "marts." + mart.name());
            }
        } catch (SQLException e) {
            log.warn("warehouse copy is damaged", e);
            whenBroken.run();
        }
    }

    // The result has to be asked for, else the engine finds out that it need not read anything.
    private static void read(Connection connection, String table) throws SQLException {
        Sql.number(connection, "select (bit_xor(hash(row_)) % 2)::bigint from " + table + " row_");
    }
}
