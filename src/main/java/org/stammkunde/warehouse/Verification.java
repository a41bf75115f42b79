package org.stammkunde.warehouse;

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
                Sql.number(
                        connection,
                        "select count(*) from (select bit_xor(hash(row_)) from facts.%s row_)"
                                .formatted(fact.name()));
            }
        } catch (SQLException e) {
            log.warn("warehouse copy is damaged", e);
            whenBroken.run();
        }
    }
}
