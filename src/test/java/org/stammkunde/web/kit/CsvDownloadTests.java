package org.stammkunde.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.testing.TestDatabase;

/// Exports against a real cursor of a million rows.
class CsvDownloadTests {

    private static final int KILOBYTES_READ = 64;

    /// A browser that takes some of the file and then is gone.
    private static final class HangsUp extends ServletOutputStream {
        private long taken;

        @Override
        public void write(int octet) throws IOException {
            if (++taken > KILOBYTES_READ * 1024L) {
                throw new IOException("Broken pipe");
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void givesTheConnectionBackWhenTheReaderIsGone() {
        var pool = (HikariDataSource) TestDatabase.migrated();
        var rows = new AtomicLong();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        var download =
                new CsvDownload<Long>(
                        "numbers",
                        List.of(Column.of("n", "n", n -> Cell.text("row " + n))),
                        each -> transaction.executeWithoutResult(_ -> million(pool, rows, each)));
        assertThatThrownBy(() -> write(download, new HangsUp())).hasRootCauseMessage("Broken pipe");
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(rows.get()).isLessThan(100_000);
    }

    @Test
    void leavesAFileOpenThatBrokeOff() throws IOException {
        var target = new Remembers();
        var download =
                new CsvDownload<Long>(
                        "numbers",
                        List.of(Column.of("n", "n", n -> Cell.text("row " + n))),
                        each -> {
                            each.accept(1L);
                            throw new IllegalStateException("The database is gone");
                        });
        assertThatThrownBy(() -> write(download, target)).hasMessage("The database is gone");
        assertThat(target.closed).isFalse();

        write(new CsvDownload<>("numbers", download.columns(), each -> each.accept(1L)), target);
        assertThat(target.closed).isTrue();
        assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("n\r\nrow 1\r\n");
    }

    private static void write(CsvDownload<Long> download, OutputStream target) throws IOException {
        CsvDownloadHandler.write(download, CsvWriter.forPrograms(target));
    }

    private static final class Remembers extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }

    private static void million(HikariDataSource pool, AtomicLong rows, Consumer<Long> each) {
        JdbcClient.create(pool)
                .sql("select n from generate_series(1, 1000000) n")
                .withFetchSize(1_000)
                .query(
                        row -> {
                            rows.incrementAndGet();
                            each.accept(row.getLong(1));
                        });
    }
}
