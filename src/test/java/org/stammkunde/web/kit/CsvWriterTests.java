package org.stammkunde.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

    private static final String NASTY = "=+-@\t\r\n\"';, a1ß€\u00a0\u3000\uFF1D𝄞|%!";

    @Test
    void separatesAndPunctuatesAsTheCountryDoes() throws IOException {
        var row =
                Arrays.asList(
                        "a;b,c", new BigDecimal("-1234.50"), 7L, null, LocalDate.of(2011, 12, 9));
        assertThat(written(Locale.GERMAN, row)).isEqualTo("\"a;b,c\";-1234,50;7;;2011-12-09\r\n");
        assertThat(written(Locale.ENGLISH, row)).isEqualTo("\"a;b,c\",-1234.50,7,,2011-12-09\r\n");
    }

    @Test
    void beginsWithAByteOrderMark() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new CsvWriter(bytes, Locale.GERMAN)) {
            csv.row(List.of("Ü"));
        }
        assertThat(bytes.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+49 30 1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =1",
                "\u3000=1",
                "＝1"
            })
    void turnsFormulasIntoTexts(String formula) throws IOException {
        assertThat(read(Locale.GERMAN, List.of(formula)).getFirst()).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bringsEveryTextBackUnchangedButForTheApostrophe(long seed) throws IOException {
        var random = new Random(seed);
        var texts = Stream.generate(() -> nasty(random)).limit(1 + random.nextInt(6)).toList();
        for (var locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            var back = read(locale, texts);
            assertThat(back).as("seed %d", seed).hasSameSizeAs(texts);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(back.get(i)).as("seed %d", seed).isIn(texts.get(i), "'" + texts.get(i));
                assertThat(startsFormula(back.get(i))).as("seed %d", seed).isFalse();
            }
        }
    }

    private static Stream<Long> seeds() {
        return new Random(20110609).longs(300).boxed();
    }

    private static String nasty(Random random) {
        var points = NASTY.codePoints().toArray();
        var text = new StringBuilder("x".repeat(random.nextInt(2)));
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static boolean startsFormula(String text) {
        return text.matches("(?s)[\\s\\u3000]*[=+\\-@＝].*|(?s)[\\t\\r].*");
    }

    private static String written(Locale locale, List<?> row) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new CsvWriter(bytes, locale)) {
            csv.row(row);
        }
        return bytes.toString(StandardCharsets.UTF_8).substring(1);
    }

    private static List<String> read(Locale locale, List<?> row) throws IOException {
        var separator = locale.equals(Locale.GERMAN) ? ';' : ',';
        var text = written(locale, row);
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .ofCsvRecord(new StringReader(text))) {
            var rows = new ArrayList<List<String>>();
            reader.forEach(found -> rows.add(found.getFields()));
            assertThat(rows).hasSize(1);
            return rows.getFirst();
        }
    }
}
