package org.stammkunde.web.kit;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes CSV row by row for the spreadsheet of the viewer's country: UTF-8 with a byte order
/// mark; in German a semicolon between and a comma in numbers, else a comma and a point.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front ([Formulas]).
/// Numbers stay numbers, negative ones too.
public final class CsvWriter implements Closeable {

    private final Writer out;
    private final char separator;
    private final boolean comma;

    /// @param target closed together with this
    public CsvWriter(OutputStream target, Locale locale) throws IOException {
        this(target, locale.getLanguage().equals("de"));
        out.write('\uFEFF');
    }

    private CsvWriter(OutputStream target, boolean comma) {
        this.out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        this.comma = comma;
        this.separator = comma ? ';' : ',';
    }

    /// The same file whoever asks: no byte order mark, commas between, points in numbers.
    static CsvWriter forPrograms(OutputStream target) {
        return new CsvWriter(target, false);
    }

    /// Writes one row. Cells are texts, numbers, dates (ISO 8601) or null (empty).
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            out.write(quoted(written(cells.get(i))));
        }
        out.write("\r\n");
    }

    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> decimal(number.toPlainString());
            case Double number -> decimal(BigDecimal.valueOf(number).toPlainString());
            case Number number -> decimal(number.toString());
            case CharSequence text -> Formulas.harmless(text.toString());
            default -> Formulas.harmless(cell.toString());
        };
    }

    private String decimal(String number) {
        return comma ? number.replace('.', ',') : number;
    }

    private String quoted(String text) {
        boolean needed =
                text.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                        || !text.equals(text.strip());
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
