package org.stammkunde.connectors.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.reading.Row.Defect;

/// Reads rows one after the other. A row whose quotes do not close costs that one line: reading
/// goes on at the next line, not at the next quote somewhere below. Empty lines are skipped but
/// counted.
///
/// Memory is one record, at most [#LONGEST] characters.
public final class RowReader {

    /// Characters a record may have.
    public static final int LONGEST = 1 << 20;

    private static final int END = -1;
    private static final int TOO_LONG = -2;
    private static final int NONE = -3;

    private final Reader in;
    private final Layout layout;
    private final int delimiter;
    private final int quote;
    private final boolean[] marks = new boolean[Character.MAX_VALUE + 1];
    private char[] buffer = new char[1 << 16];
    private int start;
    private int limit;
    private int length;
    private long line = 1;
    private List<String> before = List.of();
    private boolean malformed;
    private boolean ofSeveralLines;
    private boolean first = true;

    public RowReader(Reader in, Layout layout) {
        this.in = in;
        this.layout = layout;
        var delimited = layout instanceof Layout.Delimited d ? d : null;
        this.delimiter = delimited == null ? NONE : delimited.delimiter();
        this.quote = delimited == null ? NONE : delimited.quote();
        for (int mark : new int[] {delimiter, quote, '\n', '\r', 0, TextEncoding.MALFORMED}) {
            if (mark >= 0) {
                marks[mark] = true;
            }
        }
    }

    /// The next row, or null at the end.
    ///
    /// @throws ImportsException when a line is longer than [#LONGEST]
    public @Nullable Row next() throws IOException {
        skipByteOrderMark();
        while (true) {
            skipRecord();
            if (at(0) == END) {
                return null;
            }
            long began = line;
            var row = record(began);
            if (row != null) {
                return row;
            }
        }
    }

    /// The text of the row returned last, without its line end.
    public String raw() {
        int end = length;
        while (end > 0 && (buffer[start + end - 1] == '\n' || buffer[start + end - 1] == '\r')) {
            end--;
        }
        return new String(buffer, start, end).replace(TextEncoding.MALFORMED, '\uFFFD');
    }

    /// Characters of the row returned last, with its line end.
    public int length() {
        return length;
    }

    private void skipByteOrderMark() throws IOException {
        if (first) {
            first = false;
            if (at(0) == '\uFEFF') {
                start++;
            }
        }
    }

    private void skipRecord() {
        start += length;
        length = 0;
        malformed = false;
        ofSeveralLines = false;
    }

    private @Nullable Row record(long began) throws IOException {
        var cells = new ArrayList<String>(before.size());
        int p = 0;
        while (true) {
            p = at(p) == quote ? quoted(p, cells) : unquoted(p, cells);
            if (p < 0) {
                return broken(began, p);
            }
            if (at(p) != delimiter) {
                break;
            }
            p++;
        }
        finish(p);
        before = cells;
        return row(began, cells);
    }

    private @Nullable Row row(long began, List<String> cells) {
        if (cells.size() == 1 && cells.getFirst().isEmpty()) {
            return null;
        }
        var defect = malformed ? defect() : null;
        return new Row(began, defect == null ? divided(cells) : List.of(), defect);
    }

    private List<String> divided(List<String> cells) {
        return switch (layout) {
            case Layout.Delimited _ -> cells;
            case Layout.Blanks _ -> Columns.byBlanks(cells.getFirst());
            case Layout.FixedWidth(var starts) ->
                    Columns.byPosition(new String(buffer, start, length), starts);
        };
    }

    /// Adds the cell that begins at p; returns the position behind it, or TOO_LONG.
    private int unquoted(int from, List<String> cells) throws IOException {
        int p = mark(from);
        int c = at(p);
        while (c != delimiter && c != '\n' && c != '\r' && c >= 0) {
            p = mark(p + 1);
            c = at(p);
        }
        if (c == TOO_LONG) {
            return TOO_LONG;
        }
        cells.add(text(from, p, cells.size()));
        return p;
    }

    /// Adds the quoted cell that begins at p; returns the position behind it, END for broken
    /// quotes, or TOO_LONG.
    private int quoted(int from, List<String> cells) throws IOException {
        int p = mark(from + 1);
        boolean doubled = false;
        while (true) {
            int c = at(p);
            if (c < 0) {
                return c;
            }
            ofSeveralLines |= c == '\n' || c == '\r';
            if (c == quote) {
                if (at(p + 1) != quote) {
                    break;
                }
                doubled = true;
                p++;
            }
            p = mark(p + 1);
        }
        int behind = skipBlanks(p + 1);
        int c = at(behind);
        if (c != delimiter && c != '\n' && c != '\r' && c != END) {
            return END;
        }
        var text = text(from + 1, p, cells.size());
        cells.add(doubled ? text.replace(twice(), String.valueOf((char) quote)) : text);
        return behind;
    }

    private String twice() {
        return String.valueOf(new char[] {(char) quote, (char) quote});
    }

    private int skipBlanks(int from) throws IOException {
        int p = from;
        while (at(p) == ' ') {
            p++;
        }
        return p;
    }

    /// Takes the line end into the record and counts the lines in it.
    private void finish(int p) throws IOException {
        int c = at(p);
        int end = p;
        if (c == '\r') {
            end += at(p + 1) == '\n' ? 2 : 1;
        } else if (c == '\n') {
            end++;
        }
        length = end;
        if (ofSeveralLines) {
            countLines();
        } else if (end > p) {
            line++;
        }
    }

    private void countLines() {
        for (int i = start; i < start + length; i++) {
            char c = buffer[i];
            if (c == '\n' || (c == '\r' && (i + 1 == start + length || buffer[i + 1] != '\n'))) {
                line++;
            }
        }
    }

    /// Rejects the first line of what was read and goes on behind it.
    private Row broken(long began, int why) throws IOException {
        int p = 0;
        int c = at(p);
        while (c != '\n' && c != '\r' && c >= 0) {
            c = at(++p);
        }
        if (c == TOO_LONG || (why == TOO_LONG && c < 0)) {
            throw ImportsException.file(
                    "imports.line-too-long", Map.of("line", began, "characters", LONGEST));
        }
        finish(p);
        return new Row(began, List.of(), Defect.BROKEN_QUOTES);
    }

    private @Nullable Defect defect() {
        for (int i = start; i < start + length; i++) {
            if (buffer[i] == TextEncoding.MALFORMED) {
                return Defect.ENCODING;
            }
            if (buffer[i] == 0) {
                return Defect.CONTROL_CHARACTER;
            }
        }
        return null;
    }

    /// Rows repeat much of the row before: what is equal there is kept once.
    private String text(int from, int to, int column) {
        int a = start + from;
        int b = start + to;
        while (a < b && buffer[a] <= ' ') {
            a++;
        }
        while (b > a && buffer[b - 1] <= ' ') {
            b--;
        }
        var above = column < before.size() ? before.get(column) : "";
        return isAt(a, b, above) ? above : new String(buffer, a, b - a);
    }

    private boolean isAt(int from, int to, String text) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    /// The first position from there on with something other than plain text, or the end. Notes
    /// what makes the record unreadable.
    private int mark(int from) throws IOException {
        int p = from;
        while (true) {
            int i = start + p;
            while (i < limit && !marks[buffer[i]]) {
                i++;
            }
            p = i - start;
            int c = at(p);
            if (c == 0 || c == TextEncoding.MALFORMED) {
                malformed = true;
                p++;
            } else if (c < 0 || marks[c]) {
                return p;
            }
        }
    }

    /// The character at a position counted from the record's beginning.
    private int at(int p) throws IOException {
        int i = start + p;
        return i < limit ? buffer[i] : fetch(p);
    }

    private int fetch(int p) throws IOException {
        while (start + p >= limit) {
            if (p >= LONGEST) {
                return TOO_LONG;
            }
            makeRoom();
            int read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                return END;
            }
            limit += read;
        }
        return buffer[start + p];
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
