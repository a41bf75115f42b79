package org.stammkunde.connectors.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stammkunde.connectors.ImportsException;

/// Finds out from the beginning of a file how it is written. What was chosen by hand is taken as
/// it is.
final class Detection {

    private static final int BYTES = 1 << 20;
    private static final int ROWS = 500;
    private static final int TYPED_ROWS = 100;
    private static final int LINES = 4;

    private final FormatChoice choice;
    private final Sample.HeaderNames known;

    Detection(FormatChoice choice, Sample.HeaderNames known) {
        this.choice = choice;
        this.known = known;
    }

    Sample sample(InputStream in) throws IOException {
        var bytes = in.readNBytes(BYTES);
        boolean whole = in.read() < 0;
        var charset = choice.charset() == null ? TextEncoding.detect(bytes) : choice.charset();
        return sample(bytes, charset, layout(bytes, charset, whole), whole);
    }

    private Layout layout(byte[] bytes, Charset charset, boolean whole) throws IOException {
        var layout = choice.layout();
        if (layout == null) {
            return new LayoutDetection(
                            any -> rows(bytes, charset, any, whole), () -> lines(bytes, charset))
                    .detect();
        }
        return layout.equals(Layout.FixedWidth.DETECT)
                ? LayoutDetection.fixedWidth(lines(bytes, charset))
                : layout;
    }

    private static List<String> lines(byte[] bytes, Charset charset) {
        return new String(bytes, charset)
                .replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank())
                .limit(TYPED_ROWS)
                .toList();
    }

    private Sample sample(byte[] bytes, Charset charset, Layout layout, boolean whole)
            throws IOException {
        var rows = new ArrayList<>(rows(bytes, charset, layout, whole));
        if (rows.isEmpty()) {
            throw ImportsException.file("imports.empty");
        }
        var first = rows.getFirst();
        boolean header = choice.header() == null ? isHeader(first, rows) : choice.header();
        var names = header ? first : numbered(width(rows));
        if (header) {
            rows.removeFirst();
        }
        if (rows.isEmpty()) {
            throw ImportsException.file("imports.header-only");
        }
        return sample(charset, layout, header, names, rows)
                .beginningWith(lines(bytes, charset).stream().limit(LINES).toList());
    }

    private Sample sample(
            Charset charset,
            Layout layout,
            boolean header,
            List<String> names,
            List<List<String>> rows) {
        var cells =
                rows.stream()
                        .limit(TYPED_ROWS)
                        .flatMap(List::stream)
                        .filter(c -> !c.isEmpty())
                        .toList();
        var dates = dates(rows, names.size());
        var numbers = cells.stream().filter(Detection::looksLikeDecimal).toList();
        var date = choice.date() == null ? DateStyle.detect(dates) : choice.date();
        var decimal =
                choice.decimal() == null
                        ? DecimalStyle.detect(numbers, likely(layout))
                        : choice.decimal();
        var format = new FileFormat(charset, layout, header, names.size(), decimal, date);
        return new Sample(
                format, names, rows, List.of(), choice.date() == null && isAmbiguous(date, dates));
    }

    /// The values of the column that holds the most dates, the leftmost of several: a birthday
    /// may be written in another style than the order's date.
    private static List<String> dates(List<List<String>> rows, int columns) {
        var most = List.<String>of();
        for (int i = 0; i < columns; i++) {
            int column = i;
            var dates =
                    rows.stream()
                            .limit(TYPED_ROWS)
                            .filter(row -> column < row.size())
                            .map(row -> row.get(column))
                            .filter(Detection::looksLikeDate)
                            .toList();
            if (dates.size() > most.size()) {
                most = dates;
            }
        }
        return most;
    }

    private static List<List<String>> rows(
            byte[] bytes, Charset charset, Layout layout, boolean whole) throws IOException {
        var rows = new ArrayList<List<String>>();
        var in = TextEncoding.reader(new ByteArrayInputStream(bytes), charset);
        var reader = new RowReader(in, layout);
        for (var row = reader.next(); row != null && rows.size() < ROWS; row = reader.next()) {
            if (row.defect() == null) {
                rows.add(row.cells());
            }
        }
        if (!whole && rows.size() < ROWS && rows.size() > 1) {
            rows.removeLast();
        }
        return rows;
    }

    private boolean isHeader(List<String> first, List<List<String>> rows) {
        if (first.stream().filter(known::contains).count() >= 2) {
            return true;
        }
        boolean values = first.stream().anyMatch(Detection::looksLikeValue);
        boolean valuesBelow =
                rows.size() > 1 && rows.get(1).stream().anyMatch(Detection::looksLikeValue);
        return !values && (valuesBelow || first.stream().anyMatch(known::contains));
    }

    private static int width(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<String> numbered(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(Integer::toString).toList();
    }

    private static DecimalStyle likely(Layout layout) {
        return layout instanceof Layout.Delimited(char delimiter, _) && delimiter == ';'
                ? DecimalStyle.COMMA
                : DecimalStyle.POINT;
    }

    private static boolean looksLikeValue(String cell) {
        return DecimalStyle.POINT.parse(cell) != null
                || DecimalStyle.COMMA.parse(cell) != null
                || looksLikeDate(cell);
    }

    private static boolean looksLikeDecimal(String cell) {
        return (cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0)
                && (DecimalStyle.POINT.parse(cell) != null
                        || DecimalStyle.COMMA.parse(cell) != null);
    }

    private static boolean looksLikeDate(String cell) {
        return cell.length() >= 6
                && Character.isDigit(cell.charAt(0))
                && DateStyle.ALL.stream().anyMatch(s -> s.parse(cell, ZoneOffset.UTC) != null);
    }

    private static boolean isAmbiguous(DateStyle style, List<String> dates) {
        if (!style.name().startsWith("dd/MM") && !style.name().startsWith("MM/dd")) {
            return false;
        }
        return DateStyle.ALL.stream()
                .filter(other -> other != style)
                .anyMatch(o -> dates.stream().allMatch(d -> o.parse(d, ZoneOffset.UTC) != null));
    }
}
