package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whoever fetches a long result keeps nobody from writing.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineTests {

    private static final long MEMORY = 256L << 20;
    private static final int ROWS = 1_000_000;

    @TempDir private Path folder;
    private Engine engine;

    @BeforeEach
    void open() throws SQLException {
        engine = Engine.open(folder.resolve("copy.duckdb"), MEMORY);
        write("create table t as select i as id, 'x' || i as text from range(" + ROWS + ") r(i)");
    }

    @AfterEach
    void close() throws SQLException {
        engine.retire(() -> {});
    }

    @Test
    void writesWhileSomebodyIsFetchingAndTidiesUpAfterwards() throws SQLException, IOException {
        var reader = engine.borrow().orElseThrow();
        try (var statement = reader.createStatement();
                var result = statement.executeQuery("select * from t order by id")) {
            result.next();
            for (int i = 0; i < 40; i++) {
                write("insert into t select 0, 'y' || i from range(20000) r(i)");
                engine.tidyUp(true);
            }
            assertThat(logBytes()).isGreaterThan(1 << 20);
            int rows = 1;
            while (result.next()) {
                rows++;
            }
            assertThat(rows).isEqualTo(ROWS);
        } finally {
            engine.giveBack(reader);
        }
        write("insert into t select 0, 'y' || i from range(200000) r(i)");
        engine.tidyUp(true);
        assertThat(logBytes()).isZero();
        assertThat(count()).isEqualTo(ROWS + 40 * 20_000 + 200_000);
    }

    @Test
    void leavesAShortLogAloneUnlessAtRest() throws SQLException, IOException {
        engine.tidyUp(true);
        for (int i = 0; i < 5; i++) {
            write("insert into t select 0, 'y' || i from range(100000) r(i)");
        }
        long log = logBytes();
        engine.tidyUp(false);
        assertThat(logBytes()).isEqualTo(log).isPositive();
        engine.tidyUp(true);
        assertThat(logBytes()).isZero();
    }

    private void write(String statement) throws SQLException {
        Sql.execute(engine.writer(), statement);
    }

    private long count() throws SQLException {
        Connection reader = engine.borrow().orElseThrow();
        try {
            return Sql.number(reader, "select count(*) from t");
        } finally {
            engine.giveBack(reader);
        }
    }

    private long logBytes() throws IOException {
        var log = folder.resolve("copy.duckdb.wal");
        return Files.exists(log) ? Files.size(log) : 0;
    }
}
