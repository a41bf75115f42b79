package org.stammkunde.connectors.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.reading.Row.Defect;

class RowReaderTests {

    private static final Layout COMMA = new Layout.Delimited(',');

    @Test
    void readsQuotedFieldsWithDelimitersQuotesAndLineBreaks() throws IOException {
        var rows = read("a,\"b,\"\"c\"\"\n d\",e\r\n1,,\"\"\r\n", COMMA);

        assertThat(rows)
                .extracting(Row::cells)
                .containsExactly(List.of("a", "b,\"c\"\n d", "e"), List.of("1", "", ""));
        assertThat(rows).extracting(Row::line).containsExactly(1L, 3L);
    }

    @Test
    void countsLinesOfEveryKindAndSkipsEmptyOnes() throws IOException {
        var rows = read("a,b\n\nc,d\r\n\r\ne,f\rg,h", COMMA);

        assertThat(rows).extracting(Row::line).containsExactly(1L, 3L, 5L, 6L);
    }

    @Test
    void losesOnlyTheLineWhoseQuoteDoesNotClose() throws IOException {
        var rows = read("1,\"open,x\n2,b,y\n3,\"c, d\",z\n4,\"e\"f,g\n5,h,i\n", COMMA);

        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(rows)
                .extracting(Row::defect)
                .containsExactly(Defect.BROKEN_QUOTES, null, null, Defect.BROKEN_QUOTES, null);
        assertThat(rows.get(2).cells()).containsExactly("3", "c, d", "z");
    }

    @Test
    void losesOnlyTheLastLineWhenTheQuoteStaysOpenToTheEnd() throws IOException {
        var rows = read("1,a\n2,\"b\n3,c\n4,d", COMMA);

        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rows.get(1).defect()).isEqualTo(Defect.BROKEN_QUOTES);
    }

    @Test
    void keepsTheRawTextOfTheRowReadLast() throws IOException {
        var reader = new RowReader(new StringReader("a,\"b\nc\"\r\nd"), COMMA);
        reader.next();
        assertThat(reader.raw()).isEqualTo("a,\"b\nc\"");
        reader.next();
        assertThat(reader.raw()).isEqualTo("d");
        assertThat(reader.next()).isNull();
    }

    @Test
    void dividesByBlanksAndByPosition() throws IOException {
        assertThat(read(" 00001 19970101  1   11.77\r\n", new Layout.Blanks()).getFirst().cells())
                .containsExactly("00001", "19970101", "1", "11.77");
        assertThat(
                        read("ab  c d  12\nx\n", new Layout.FixedWidth(List.of(0, 4, 9))).stream()
                                .map(Row::cells))
                .containsExactly(List.of("ab", "c d", "12"), List.of("x", "", ""));
    }

    @Test
    void refusesALineWithoutEndWithinBoundedMemory() {
        var endless = new RowReader(new Endless(), COMMA);

        assertThatThrownBy(endless::next)
                .isInstanceOfSatisfying(
                        ImportsException.class,
                        e -> assertThat(e.code()).isEqualTo("imports.line-too-long"));
    }

    @Test
    void agreesWithAnotherParserOnWellFormedFiles() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            var text = wellFormed(new Random(seed));
            assertThat(read(text, COMMA).stream().map(Row::cells).toList())
                    .as("seed " + seed)
                    .isEqualTo(byFastCsv(text));
        }
    }

    @Test
    void survivesAnyText() throws IOException {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            int lines = 1;
            for (int i = 0; i < random.nextInt(200); i++) {
                char c = "\",\n\ra ".charAt(random.nextInt(6));
                text.append(c);
                lines += c == '\n' || c == '\r' ? 1 : 0;
            }
            assertThat(read(text.toString(), COMMA))
                    .as("seed " + seed)
                    .hasSizeLessThanOrEqualTo(lines);
        }
    }

    private static String wellFormed(Random random) {
        var text = new StringBuilder();
        for (int row = 0; row < random.nextInt(1, 40); row++) {
            text.append("r").append(row);
            for (int column = 0; column < 4; column++) {
                text.append(',').append(cell(random));
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static String cell(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "plain" + random.nextInt(100);
            case 2 -> "\"with, comma " + random.nextInt(100) + "\"";
            default -> "\"a \"\"quoted\"\"\nline\"";
        };
    }

    private static List<List<String>> byFastCsv(String text) throws IOException {
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static List<Row> read(String text, Layout layout) throws IOException {
        var reader = new RowReader(new StringReader(text), layout);
        var rows = new ArrayList<Row>();
        for (var row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    /// One line that never ends.
    private static final class Endless extends Reader {

        @Override
        public int read(char[] into, int offset, int length) {
            java.util.Arrays.fill(into, offset, offset + length, 'x');
            return length;
        }

        @Override
        public void close() {
            // nothing to close
        }
    }
}
