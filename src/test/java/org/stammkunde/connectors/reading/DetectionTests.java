package org.stammkunde.connectors.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.mapping.Headers;

class DetectionTests {

    private static final long LARGEST = 1L << 30;
    private static final String GERMAN =
            """
            Bestellnr;Datum;Kunde;Artikel;Menge;Einzelpreis
            1001;01.02.2024;Müller;Kännchen "groß";2;1.234,50
            1002;28.02.2024 14:30;Weiß;Tasse, blau;1;9,90
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void recognisesTheEncodingWithoutByteOrderMark(String charset) throws IOException {
        var sample = sample(FileUpload.of(GERMAN, Charset.forName(charset)));

        assertThat(sample.format().charset()).isEqualTo(Charset.forName(charset));
        assertThat(sample.rows().getFirst().get(2)).isEqualTo("Müller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void dropsTheByteOrderMark(String charset) throws IOException {
        var sample = sample(FileUpload.of('\uFEFF' + GERMAN, Charset.forName(charset)));

        assertThat(sample.format().charset()).isEqualTo(Charset.forName(charset));
        assertThat(sample.header().getFirst()).isEqualTo("Bestellnr");
    }

    @Test
    void readsGermanNumbersAndDates() throws IOException {
        var format = sample(FileUpload.of(GERMAN)).format();

        assertThat(format.layout()).isEqualTo(new Layout.Delimited(';'));
        assertThat(format.decimal()).isEqualTo(DecimalStyle.COMMA);
        assertThat(format.date().name()).isEqualTo("dd.MM.yyyy");
        assertThat(format.header()).isTrue();
        assertThat(format.columns()).isEqualTo(6);
    }

    @Test
    void looksForTheColumnsOfAFixedWidthAndTakesThoseItIsTold() throws IOException {
        var file = FileUpload.of("A1 Anna B 1,50\nA2 Ben  C 2,50\nA3 Cleo D 9,90\n");
        var found = Sample.of(file, layout(Layout.FixedWidth.DETECT), Headers::isUsual, LARGEST);
        assertThat(found.format().layout()).isEqualTo(fixed(0, 3, 8, 10));
        assertThat(found.lines()).first().isEqualTo("A1 Anna B 1,50");

        var told = Sample.of(file, layout(fixed(0, 3, 10)), Headers::isUsual, LARGEST);
        assertThat(told.rows()).first().isEqualTo(List.of("A1", "Anna B", "1,50"));
    }

    @Test
    void refusesATableOfContentsBeyondMeasure() {
        assertThatThrownBy(() -> sample(new FileUpload("many.zip", zipOf(60_000))))
                .isInstanceOfSatisfying(
                        ImportsException.class,
                        e -> assertThat(e.code()).isEqualTo("imports.zip-too-many"));
    }

    @Test
    void refusesWhatIsTooLargeOnceUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(GERMAN.repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        var upload = new FileUpload("large.gz", packed.toByteArray());
        assertThatThrownBy(() -> Sample.of(upload, FormatChoice.DETECT, Headers::isUsual, 1000))
                .isInstanceOfSatisfying(
                        ImportsException.class,
                        e -> assertThat(e.category().status()).isEqualTo(413));
    }

    private static byte[] zipOf(int files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files; i++) {
                var entry = new ZipEntry("%060d.csv".formatted(i));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            }
        }
        return bytes.toByteArray();
    }

    private static FormatChoice layout(Layout layout) {
        return new FormatChoice(null, layout, null, null, null);
    }

    private static Layout.FixedWidth fixed(Integer... starts) {
        return new Layout.FixedWidth(List.of(starts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "','!2024-03-01!1.5",
                "';'!2024-03-01!1.5",
                "'|'!2024-03-01!1.5",
                "TAB!2024-03-01!1.5"
            })
    void recognisesTheDelimiter(String name, String date, String number) throws IOException {
        var delimiter = name.equals("TAB") ? "\t" : name;
        var text =
                ("order#date#price\n1#" + date + "#" + number + "\n2#" + date + "#" + number + "\n")
                        .replace("#", delimiter);

        assertThat(sample(FileUpload.of(text)).format().layout())
                .isEqualTo(new Layout.Delimited(delimiter.charAt(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31,yyyy-MM-dd",
        "2024-12-31T23:59:59Z,yyyy-MM-dd",
        "2024-12-31 23:59:59 +0100,yyyy-MM-dd",
        "31.12.2024,dd.MM.yyyy",
        "31.12.24 9:05,dd.MM.yy",
        "12/31/2024 5:07 PM,MM/dd/yyyy",
        "31/12/2024,dd/MM/yyyy",
        "20241231,yyyyMMdd",
        "2024/12/31,yyyy/MM/dd",
        "31-12-2024,dd-MM-yyyy"
    })
    void recognisesTheDateStyle(String date, String style) throws IOException {
        var sample = sample(FileUpload.of("order;date;price\n1;" + date + ";2.5\n"));

        assertThat(sample.format().date().name()).isEqualTo(style);
        assertThat(sample.ambiguousDates()).isFalse();
    }

    @Test
    void saysWhenDayAndMonthCannotBeToldApart() throws IOException {
        assertThat(sample(FileUpload.of("order,date,price\n1,01/02/2024,2.5\n")).ambiguousDates())
                .isTrue();
    }

    @Test
    void dividesColumnsThatAreLinedUp() throws IOException {
        var sample =
                sample(
                        FileUpload.of(
                                """
                                Order  Date        Product name    Price
                                1      2024-03-01  Tea pot, blue    39.90
                                22     2024-03-02  Cup               6.50
                                """));

        assertThat(sample.header()).containsExactly("Order", "Date", "Product name", "Price");
        assertThat(sample.rows().getFirst())
                .containsExactly("1", "2024-03-01", "Tea pot, blue", "39.90");
    }

    @Test
    void opensGzipAndZipWithOneFile() throws IOException {
        assertThat(sample(new FileUpload("a.csv", gzip(GERMAN))).rows()).hasSize(2);
        assertThat(sample(new FileUpload("a", zip(GERMAN, "orders.csv"))).rows()).hasSize(2);
        assertThat(sample(new FileUpload("a", zip(GERMAN, "orders.csv", "logo.bin"))).rows())
                .hasSize(2);
    }

    @Test
    void namesTheFilesOfAZipWithSeveral() throws IOException {
        var zip = new FileUpload("a.zip", zip(GERMAN, "a.csv", "b.csv"));

        assertThatThrownBy(() -> sample(zip))
                .isInstanceOfSatisfying(
                        ImportsException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo("imports.zip-many");
                            assertThat(e.args()).containsEntry("files", "a.csv, b.csv");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "25504446 2d312e37, imports.pdf",
        "7f454c46 02010100, imports.executable",
        "4d5a9000 0300000004000000ffff0000, imports.executable",
        "d0cf11e0 a1b11ae1, imports.excel",
        "89504e47 0d0a1a0a, imports.image",
        "377abcaf 271c0004, imports.archive",
        "1f8b0800 00, imports.archive-damaged",
        "504b0304 1400, imports.archive-damaged",
        "00010203 04050607080000000000000000000102, imports.binary"
    })
    void saysWhatItIsWhenItIsNotText(String hex, String code) {
        var bytes = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));

        assertCode(new FileUpload("orders.csv", bytes), code);
    }

    @Test
    void recognisesAnExcelWorkbook() throws IOException {
        assertCode(
                new FileUpload("orders.csv", zip("<x/>", "[Content_Types].xml", "xl/workbook.xml")),
                "imports.excel");
    }

    @Test
    void saysWhenThereIsNothingToRead() {
        assertCode(FileUpload.of(""), "imports.empty");
        assertCode(FileUpload.of("\n\n\n"), "imports.empty");
        assertCode(FileUpload.of("order number,order date,price\n"), "imports.header-only");
        assertCode(FileUpload.of("<!DOCTYPE html><html>"), "imports.web-page");
        assertCode(FileUpload.of("{\"orders\": []}"), "imports.json");
    }

    @Test
    void stopsABombBeforeItIsInflated() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("order,date\n".getBytes(StandardCharsets.UTF_8));
            var row = "1,2024-01-01\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 2000; i++) {
                gzip.write(row);
            }
        }
        var upload = new FileUpload("bomb.gz", bytes.toByteArray());

        assertThatThrownBy(() -> readAll(upload))
                .isInstanceOfSatisfying(
                        ImportsException.class,
                        e -> assertThat(e.code()).isEqualTo("imports.bomb"));
    }

    private static void readAll(Upload upload) throws IOException {
        try (var text = Unpacker.open(upload, LARGEST)) {
            text.bytes().transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static void assertCode(Upload upload, String code) {
        assertThatThrownBy(() -> sample(upload))
                .isInstanceOfSatisfying(
                        ImportsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Sample sample(Upload upload) throws IOException {
        return Sample.of(upload, FormatChoice.DETECT, Headers::isUsual, LARGEST);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String text, String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : List.of(names)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
