package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two connections at once, and a wait of a fifth of a second for a third.
class ReadersTests {

    private static final long MEMORY = 64L << 20;

    private final Readers readers = new Readers(2, Duration.ofMillis(200));
    private final Engine engine;

    ReadersTests(@TempDir Path folder) throws SQLException {
        engine = Engine.open(folder.resolve("copy.duckdb"), MEMORY);
        readers.switchTo(engine);
    }

    @AfterEach
    void close() throws SQLException {
        engine.retire(() -> {});
    }

    @Test
    void refusesWhoeverWaitsTooLong() throws SQLException {
        try (var one = readers.getConnection();
                var two = readers.getConnection()) {
            assertThat(one).isNotSameAs(two);
            assertThatThrownBy(readers::getConnection)
                    .isInstanceOfSatisfying(
                            WarehouseException.class,
                            busy -> assertThat(busy.code()).isEqualTo("warehouse.busy"));
        }
    }

    @Test
    void lendsAgainWhatWasGivenBackHoweverOften() throws SQLException {
        for (int i = 0; i < 10; i++) {
            var connection = readers.getConnection();
            connection.close();
            connection.close();
        }
        try (var one = readers.getConnection();
                var two = readers.getConnection()) {
            assertThat(one.isClosed() || two.isClosed()).isFalse();
            assertThatThrownBy(readers::getConnection).isInstanceOf(WarehouseException.class);
        }
    }

    @Test
    void keepsItsPlacesWhileThereIsNoCopy() throws SQLException {
        readers.switchTo(null);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(readers::getConnection)
                    .isInstanceOfSatisfying(
                            WarehouseException.class,
                            missing -> assertThat(missing.code()).isEqualTo("warehouse.not-ready"));
        }
        readers.switchTo(engine);
        readers.getConnection().close();
    }
}
