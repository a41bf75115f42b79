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
/// A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab
/// or a carriage return, also after spaces) gets an apostrophe in front, as OWASP recommends.
/// Numbers stay numbers, negative ones too. Whoever reads the file back takes one leading
/// apostrophe off.
public final class CsvWriter implements Closeable {

    private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;
    private final char separator;
    private final boolean comma;

    /// @param target closed together with this
    public CsvWriter(OutputStream target, Locale locale) throws IOException {
        this.out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        this.comma = locale.getLanguage().equals("de");
        this.separator = comma ? ';' : ',';
        out.write('\uFEFF');
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
            case CharSequence text -> harmless(text.toString());
            default -> harmless(cell.toString());
        };
    }

    private String decimal(String number) {
        return comma ? number.replace('.', ',') : number;
    }

    private static String harmless(String text) {
        var start = text.stripLeading();
        boolean formula = startsFormula(text) || (!start.isEmpty() && startsFormula(start));
        return formula ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private String quoted(String text) {
        boolean needed =
                text.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                        || !text.equals(text.strip());
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
