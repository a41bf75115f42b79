package org.stammkunde.connectors.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Headers;
import org.stammkunde.connectors.mapping.Rejection;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.CsvDownload;

/// Rejected rows as a CSV file: the original columns, then where and why. It can be mended and
/// sent again; what was done to cells against formulas, reading the file undoes.
@Component
class RejectsFile {

    private final Imports imports;

    RejectsFile(Imports imports) {
        this.imports = imports;
    }

    CsvDownload<Rejection> of(ImportId id) {
        var header = imports.get(id).rowsRejected() == 0 ? List.<String>of() : imports.header(id);
        imports.requireRejects(id);
        return new CsvDownload<>(
                "import-" + id + "-rejects",
                columns(id, header, Texts.language()),
                row -> imports.eachReject(id, row));
    }

    private static List<Column<Rejection>> columns(
            ImportId id, List<String> header, Locale language) {
        var columns = new ArrayList<Column<Rejection>>();
        for (int i = 0; i < header.size(); i++) {
            columns.add(original(header, i, language));
        }
        if (!header.contains(Headers.REJECT_ROW)) {
            columns.addAll(where(id, header.size(), language));
        }
        return columns;
    }

    /// In rows rejected a second time, field and reason are told anew.
    private static Column<Rejection> original(List<String> header, int place, Locale language) {
        var name = header.get(place);
        if (header.contains(Headers.REJECT_ROW) && name.equals(Headers.REJECT_FIELD)) {
            return column(name, RejectsFile::field);
        }
        if (header.contains(Headers.REJECT_ROW) && name.equals(Headers.REJECT_REASON)) {
            return column(name, rejection -> Reasons.sentence(rejection, language));
        }
        return column(name, row -> isDivided(row, header.size()) ? row.cells().get(place) : "");
    }

    private static List<Column<Rejection>> where(ImportId id, int columns, Locale language) {
        return List.of(
                column(Headers.REJECT_ROW, row -> Long.toString(row.line())),
                column(Headers.REJECT_FIELD, RejectsFile::field),
                column(Headers.REJECT_REASON, row -> Reasons.sentence(row, language)),
                column(Headers.REJECT_IMPORT, _ -> id.toString()),
                column(Headers.REJECT_RAW, row -> isDivided(row, columns) ? "" : row.raw()));
    }

    private static String field(Rejection rejection) {
        return rejection.field() == null ? "" : rejection.field();
    }

    private static boolean isDivided(Rejection rejection, int columns) {
        return rejection.cells().size() == columns;
    }

    private static Column<Rejection> column(String name, Function<Rejection, String> text) {
        return Column.of(name, name, row -> new Cell.Words(text.apply(row)));
    }
}
