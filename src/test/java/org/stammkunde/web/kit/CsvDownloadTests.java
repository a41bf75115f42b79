package org.stammkunde.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.testing.TestDatabase;
import org.stammkunde.web.WebException;

/// Exports against a real cursor of a million rows.
class CsvDownloadTests {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final HikariDataSource pool = (HikariDataSource) TestDatabase.migrated();
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(pool));

    @TempDir private Path folder;

    /// A browser that looks how many connections are lent while it reads, and then is gone.
    private final class HangsUp extends OutputStream {
        private int lent;

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            lent = pool.getHikariPoolMXBean().getActiveConnections();
            throw new IOException("Broken pipe");
        }
    }

    @Test
    void keepsNoConnectionWhileSomebodyReads() {
        var rows = new AtomicLong();
        var reader = new HangsUp();
        assertThatThrownBy(() -> exports(1).send(numbers(rows), FORM, _ -> reader))
                .hasMessage("Broken pipe");
        assertThat(rows.get()).isEqualTo(1_000_000);
        assertThat(reader.lent).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sendsNothingOfAFileThatCannotBeFinished() {
        var opened = new AtomicBoolean();
        var broken =
                new CsvDownload<Long>(
                        "numbers",
                        COLUMNS,
                        each -> {
                            each.accept(1L);
                            throw new IllegalStateException("The database is gone");
                        });
        assertThatThrownBy(
                        () ->
                                exports(1)
                                        .send(
                                                broken,
                                                FORM,
                                                _ -> {
                                                    opened.set(true);
                                                    return OutputStream.nullOutputStream();
                                                }))
                .hasMessage("The database is gone");
        assertThat(opened).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysHowLongTheFileIs() throws IOException {
        var target = new ByteArrayOutputStream();
        var bytes = new AtomicLong();
        var one = new CsvDownload<Long>("numbers", COLUMNS, each -> each.accept(1L));
        exports(1)
                .send(
                        one,
                        FORM,
                        length -> {
                            bytes.set(length);
                            return target;
                        });
        assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("n\r\nrow 1\r\n");
        assertThat(bytes.get()).isEqualTo(target.size());
    }

    @Test
    void refusesAFileWhenAllPlacesAreTakenAndMakesItAfterwards() throws Exception {
        var exports = exports(1);
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var slow =
                new CsvDownload<Long>(
                        "numbers",
                        COLUMNS,
                        each -> {
                            begun.countDown();
                            awaitQuietly(go);
                            each.accept(1L);
                        });
        var quick = new CsvDownload<Long>("numbers", COLUMNS, each -> each.accept(1L));
        try (var background = Executors.newSingleThreadExecutor()) {
            var first =
                    background.submit(
                            () -> {
                                exports.send(slow, FORM, NOBODY);
                                return true;
                            });
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> exports.send(quick, FORM, NOBODY))
                    .isInstanceOfSatisfying(
                            WebException.class,
                            refused -> assertThat(refused.category().status()).isEqualTo(429));
            go.countDown();
            assertThat(first.get()).isTrue();
        }
        exports.send(quick, FORM, NOBODY);
    }

    private static final List<Column<Long>> COLUMNS =
            List.of(Column.of("n", "n", n -> Cell.text("row " + n)));
    private static final Exports.Form FORM = CsvWriter::forPrograms;
    private static final Exports.Reader NOBODY = _ -> OutputStream.nullOutputStream();

    private Exports exports(int atOnce) {
        return new Exports(folder, atOnce, 10, PATIENCE);
    }

    private CsvDownload<Long> numbers(AtomicLong rows) {
        return new CsvDownload<>(
                "numbers",
                COLUMNS,
                each -> transaction.executeWithoutResult(_ -> million(pool, rows, each)));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
