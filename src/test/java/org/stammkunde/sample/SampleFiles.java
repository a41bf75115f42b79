package org.stammkunde.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Both files of a simulated shop in a folder of a test.
record SampleFiles(Path orders, Path truth) {

    static final LocalDate END = LocalDate.parse("2026-03-15");
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static SampleFiles of(long seed, long customers, Path folder) throws IOException {
        var files =
                new SampleFiles(
                        Files.createTempFile(folder, "orders", ".csv"),
                        Files.createTempFile(folder, "truth", ".csv"));
        shop(seed, customers).write(files.orders, files.truth);
        return files;
    }

    static SampleShop shop(long seed, long customers) {
        return new SampleShop(
                seed,
                customers,
                END,
                ZONE,
                Currency.getInstance("EUR"),
                Locale.GERMAN,
                Market.TYPICAL);
    }

    String hash() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(orders));
        digest.update(Files.readAllBytes(truth));
        return HexFormat.of().formatHex(digest.digest());
    }

    List<NamedCsvRecord> orderRows() throws IOException {
        return rows(orders);
    }

    List<NamedCsvRecord> truthRows() throws IOException {
        return rows(truth);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
