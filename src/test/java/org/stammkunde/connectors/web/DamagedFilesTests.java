package org.stammkunde.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stammkunde.testing.InstalledApp;

/// Files with every kind of damage, sent to an installation with little memory: a clear answer
/// each, and the good rows go on.
class DamagedFilesTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HEADER =
            "order_number,ordered_at,email,product,quantity,unit_price\n";
    private static final String GOOD = "A-1,2024-01-01,a@example.com,Cup,1,2.50\n";

    @TempDir private static Path home;
    private static InstalledApp app;

    @BeforeAll
    static void start() {
        app = InstalledApp.start(home, "Europe/Berlin", "-Xmx512m");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "D-1,2024-01-01,b@example.com,\"Cup,1,2.50!broken-quotes",
                "D-1,2024-01-01,b@example.com,\"Cup\" x,1,2.50!broken-quotes",
                "D-1,2024-01-01,b@example.com!column-count",
                "D-1,2024-01-01,b@example.com,Cup,1,2.50,more!column-count",
                "D-1,01.02.2024,b@example.com,Cup,1,2.50!not-a-date",
                "D-1,2024-02-30,b@example.com,Cup,1,2.50!not-a-date",
                "D-1,,b@example.com,Cup,1,2.50!missing",
                ",2024-01-01,b@example.com,Cup,1,2.50!missing",
                "D-1,2024-01-01,b@example.com,Cup,1,\"2,50\"!not-a-number",
                "D-1,2024-01-01,b@example.com,Cup,one,2.50!not-a-number",
                "D-1,2024-01-01,b@example.com,Cup,0,2.50!quantity-not-positive",
                "D-1,2024-01-01,b@example.com,Cup,1,-2.50!price-negative",
                "D-1,2024-01-01,b@example.com,Cup,1e9999,2.50!not-a-number",
                "D-1,2024-01-01,b@example.com,Cup,99999999999999,2.50!number-too-large",
                "D-1,2024-01-01,not an address,Cup,1,2.50!not-an-email"
            })
    void rejectsTheDamagedRowAndTakesTheOthers(String row, String reason) {
        var api = new ImportsClient(app);
        long id = api.start(HEADER + GOOD + row + "\n" + GOOD.replace("A-1", "A-2"));
        var done = app.awaitImport(id, PATIENCE);

        assertThat(done.get("state").asString()).isEqualTo("completed");
        assertThat(done.get("rowsImported").asLong()).isEqualTo(2);
        assertThat(done.get("rowsRejected").asLong()).isEqualTo(1);
        assertThat(api.reasons(id)).containsExactly(reason);
    }

    @Test
    void rejectsRowsInAnotherEncodingAndWithNulBytes() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(HEADER + GOOD.replace("Cup", "Kännchen")));
        bytes.writeBytes(utf8(GOOD.replace("A-1", "A-2").replace("Cup", "Tüte").repeat(5)));
        bytes.writeBytes(GOOD.replace("Cup", "Töpfe").getBytes(Charset.forName("windows-1252")));
        bytes.writeBytes(utf8(GOOD.replace("Cup", "C\0up")));
        var done = app.awaitImport(new ImportsClient(app).start(bytes.toByteArray()), PATIENCE);

        assertThat(done.get("rowsRejected").asLong()).isEqualTo(2);
        assertThat(done.get("rowsImported").asLong()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "'', imports.empty",
        "7f454c460201010000000000, imports.executable",
        "255044462d312e370a, imports.pdf",
        "d0cf11e0a1b11ae100000000, imports.excel",
        "1f8b08000000000000ff, imports.archive-damaged",
        "504b0304140000000800, imports.archive-damaged"
    })
    void refusesWhatIsNoText(String hex, String code) {
        assertThat(refusal(HexFormat.of().parseHex(hex))).isEqualTo(code);
    }

    @Test
    void refusesFilesWithoutRowsOrColumns() {
        assertThat(refusal(utf8(HEADER))).isEqualTo("imports.header-only");
        assertThat(refusal(utf8("order_number,product\n1,Cup\n")))
                .isEqualTo("imports.missing-columns");
        assertThat(refusal(utf8(HEADER.replace("product", "quantity") + GOOD)))
                .isEqualTo("imports.duplicate-column");
    }

    @Test
    void refusesABillionBytesOfOneLine() {
        var api = new ImportsClient(app);
        var answer = api.send(() -> new Repeated(utf8("x"), 1L << 30), "preset", "stammkunde");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("imports.line-too-long");
    }

    @Test
    void stopsAZipBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("orders.csv"));
            zip.write(utf8(HEADER));
            var rows = utf8(GOOD.repeat(20_000));
            for (int i = 0; i < 400; i++) {
                zip.write(rows);
            }
        }
        var answer = new ImportsClient(app).send(bytes.toByteArray(), "preset", "stammkunde");
        assertThat(answer.statusCode()).isEqualTo(202);
        var done = app.awaitImport(ImportsClient.id(answer.body()), PATIENCE);

        assertThat(done.get("state").asString()).isEqualTo("failed");
        assertThat(done.get("problem").get("code").asString()).isEqualTo("imports.bomb");
        assertThat(done.get("problem").get("detail").asString()).contains("250");
    }

    @Test
    void failsClearlyWhenAnArchiveEndsInTheMiddle() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(utf8(HEADER));
            for (int i = 0; i < 200_000; i++) {
                gzip.write(utf8(GOOD.replace("A-1", "G-" + i * 7919L)));
            }
        }
        var half = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 5000);
        var answer = new ImportsClient(app).send(half, "preset", "stammkunde");
        var done = app.awaitImport(ImportsClient.id(answer.body()), PATIENCE);

        assertThat(done.get("state").asString()).isEqualTo("failed");
        assertThat(done.get("problem").get("code").asString()).isEqualTo("imports.archive-damaged");
    }

    private static String refusal(byte[] file) {
        return new ImportsClient(app).refusal(file, "preset", "stammkunde");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The same byte over and over.
    private static final class Repeated extends InputStream {

        private final byte[] what;
        private long left;

        Repeated(byte[] what, long length) {
            this.what = what.clone();
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? what[0] : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(into, offset, offset + count, what[0]);
            left -= count;
            return count;
        }
    }
}
