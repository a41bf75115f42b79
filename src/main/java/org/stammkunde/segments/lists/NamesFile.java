package org.stammkunde.segments.lists;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.web.kit.Formulas;

/// Reads names of customers from text or CSV: one a line, or one column of several. The column is
/// the one that was asked for, or else the one whose header says that it holds e-mail addresses or
/// customer numbers; without headers the one that holds an address in the first line.
final class NamesFile implements Closeable {

    private static final int HEAD = 1 << 14;
    private static final int LONGEST = 300;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_HEADERS = 20;
    private static final String SEPARATORS = ",;\t|";
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<Set<String>> HEADERS =
            List.of(
                    Set.of("email", "mail", "emailadresse", "mailadresse", "emailaddress"),
                    Set.of(
                            "externalid",
                            "customerid",
                            "customernumber",
                            "customerno",
                            "kundennummer",
                            "kundennr",
                            "kundenid"));

    private final CloseableIterator<CsvRecord> rows;
    private final int column;
    private @Nullable CsvRecord first;

    /// @param wanted header of the column that is meant, null = not said
    /// @throws SegmentException when there is no such column, or it is not plain which is meant
    NamesFile(InputStream file, @Nullable String wanted) {
        var bytes = new BufferedInputStream(file, HEAD);
        rows =
                CsvReader.builder()
                        .fieldSeparator(separator(bytes))
                        .detectBomHeader(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_LINE)
                        .ofCsvRecord(bytes)
                        .iterator();
        var top = row();
        var cells = top == null ? List.<String>of() : top.getFields();
        int named = header(cells, wanted);
        column = named >= 0 ? named : unnamed(cells, wanted);
        first = named >= 0 ? null : top;
    }

    /// @return null at the end
    @Nullable String next() {
        for (var row = nextRow(); row != null; row = nextRow()) {
            var name = column < row.getFieldCount() ? cleaned(row.getField(column)) : "";
            if (!name.isEmpty()) {
                return name;
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable CsvRecord nextRow() {
        var row = first == null ? row() : first;
        first = null;
        return row;
    }

    private @Nullable CsvRecord row() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException _) {
            throw SegmentException.unreadable();
        }
    }

    private static int header(List<String> cells, @Nullable String wanted) {
        if (wanted != null) {
            return place(cells, Set.of(plain(wanted)));
        }
        return HEADERS.stream()
                .map(known -> place(cells, known))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static int place(List<String> cells, Set<String> known) {
        var plain = cells.stream().map(NamesFile::plain).toList();
        return known.stream().mapToInt(plain::indexOf).filter(place -> place >= 0).min().orElse(-1);
    }

    private static int unnamed(List<String> cells, @Nullable String wanted) {
        boolean only = cells.size() <= 1;
        int address = cells.stream().map(cell -> cell.indexOf('@') > 0).toList().indexOf(true);
        if (wanted == null && (only || address >= 0)) {
            return only ? 0 : address;
        }
        var columns = cells.stream().limit(MOST_HEADERS).map(NamesFile::cleaned).toList();
        throw SegmentException.noColumn(String.join(", ", columns));
    }

    private static String plain(String header) {
        return NO_LETTER.matcher(cleaned(header)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String cleaned(String cell) {
        var text = Formulas.restored(cell.replace("\0", "").strip());
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// The one that stands most often in the first line that holds anything.
    private static char separator(BufferedInputStream bytes) {
        var counts = new int[SEPARATORS.length()];
        boolean any = false;
        boolean quoted = false;
        for (byte each : head(bytes)) {
            if (any && each == '\n') {
                break;
            }
            any |= each > ' ';
            quoted ^= each == '"';
            int place = SEPARATORS.indexOf(each);
            if (place >= 0 && !quoted) {
                counts[place]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private static byte[] head(BufferedInputStream bytes) {
        try {
            bytes.mark(HEAD);
            var head = bytes.readNBytes(HEAD);
            bytes.reset();
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
