package org.stammkunde.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads every value of a copy once, in the background: the engine checks the checksum of each
/// block it reads, so a file that the disk has damaged is found before somebody's report is.
class Verification {

    private static final Logger log = LoggerFactory.getLogger(Verification.class);

    private final Layout layout;

    Verification(Layout layout) {
        this.layout = layout;
    }

    void start(Engine copy, Runnable whenBroken) {
        Thread.ofPlatform()
                .name("warehouse-verification")
                .daemon()
                .start(() -> verify(copy, whenBroken));
    }

    private void verify(Engine copy, Runnable whenBroken) {
        try {
            var borrowed = copy.borrow();
            if (borrowed.isPresent()) {
                readAll(copy, borrowed.get());
            }
        } catch (SQLException e) {
            log.warn("warehouse copy is damaged", e);
            whenBroken.run();
        }
    }

    private void readAll(Engine copy, Connection connection) throws SQLException {
        try {
            for (var fact : layout.facts()) {
                read(connection, "facts." + fact.name());
            }
            for (var mart : layout.marts()) {
                read(connection, "marts." + mart.name());
            }
        } finally {
            copy.giveBack(connection);
        }
    }

    // The result has to be asked for, else the engine finds out that it need not read anything.
    private static void read(Connection connection, String table) throws SQLException {
        Sql.number(connection, "select (bit_xor(hash(row_)) % 2)::bigint from " + table + " row_");
    }
}
