package org.stammkunde.connectors.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Field;
import org.stammkunde.connectors.mapping.Headers;
import org.stammkunde.connectors.mapping.Rejection;
import org.stammkunde.web.Texts;

/// Rejected rows as a CSV file: the original columns, then where and why. It can be mended and
/// sent again. Cells that a spreadsheet would take for a formula get an apostrophe, which reading
/// the file takes off again.
@Component
class RejectsFile {

    private static final String RISKY = "=+-@\t\r";

    private final Imports imports;

    RejectsFile(Imports imports) {
        this.imports = imports;
    }

    ResponseEntity<StreamingResponseBody> answer(ImportId id) {
        var header = imports.get(id).rowsRejected() == 0 ? List.<String>of() : imports.header(id);
        var language = Texts.language();
        StreamingResponseBody body = out -> write(id, header, language, out);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"import-" + id + "-rejects.csv\"")
                .body(body);
    }

    private void write(ImportId id, List<String> header, Locale language, OutputStream out)
            throws IOException {
        var characters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (var csv = CsvWriter.builder().build(characters)) {
            csv.writeRecord(harmless(columns(header)));
            imports.eachReject(
                    id, rejection -> csv.writeRecord(row(id, header, rejection, language)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> columns(List<String> header) {
        if (header.contains(Headers.REJECT_ROW)) {
            return header;
        }
        var columns = new ArrayList<>(header);
        columns.addAll(Headers.REJECT_COLUMNS);
        return columns;
    }

    private static List<String> row(
            ImportId id, List<String> header, Rejection rejection, Locale language) {
        boolean divided = rejection.cells().size() == header.size();
        var cells =
                new ArrayList<>(
                        divided ? rejection.cells() : Collections.nCopies(header.size(), ""));
        var field = rejection.field() == null ? "" : rejection.field();
        var sentence = sentence(rejection, language);
        if (header.contains(Headers.REJECT_ROW)) {
            set(cells, header, Headers.REJECT_FIELD, field);
            set(cells, header, Headers.REJECT_REASON, sentence);
            return harmless(cells);
        }
        cells.add(Long.toString(rejection.line()));
        cells.add(field);
        cells.add(sentence);
        cells.add(id.toString());
        cells.add(divided ? "" : rejection.raw());
        return harmless(cells);
    }

    private static void set(List<String> cells, List<String> header, String column, String value) {
        int place = header.indexOf(column);
        if (place >= 0) {
            cells.set(place, value);
        }
    }

    static String sentence(Rejection rejection, Locale language) {
        var args = new HashMap<String, Object>();
        args.put("value", rejection.value() == null ? "" : rejection.value());
        args.put("field", fieldName(rejection.field(), language));
        return Texts.text(language, rejection.reason().textKey(), args);
    }

    static String fieldName(@Nullable String code, Locale language) {
        var field = code == null ? null : Field.of(code);
        return field == null
                ? code == null ? "" : code
                : Texts.text(language, field.labelKey(), Map.of());
    }

    private static List<String> harmless(List<String> cells) {
        return cells.stream()
                .map(
                        c ->
                                !c.isEmpty() && RISKY.indexOf(c.charAt(0)) >= 0 && !isNumber(c)
                                        ? "'" + c
                                        : c)
                .toList();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[+-]?[0-9][0-9., ]*");
    }
}
