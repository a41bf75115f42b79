package org.stammkunde.connectors;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.mapping.Headers;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.MappingJson;
import org.stammkunde.connectors.mapping.Plan;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.connectors.reading.Sample;

/// What a file of mended rows owes to the file they were rejected from.
@Component
class MendedFiles {

    private final ImportStore imports;

    MendedFiles(ImportStore imports) {
        this.imports = imports;
    }

    /// The rows' numbers and dates are still written as in their first file, whatever separates
    /// the columns now.
    FormatChoice style(Sample sample) {
        return number(sample)
                .flatMap(imports::find)
                .map(ImportRow::mapping)
                .map(mapping -> MappingJson.read(mapping).format())
                .map(format -> new FormatChoice(null, null, null, format.decimal(), format.date()))
                .orElse(FormatChoice.DETECT);
    }

    /// The import whose rows the file brings again, null when it is an ordinary file.
    ///
    /// @throws ImportsException when there is no such import, it is of another kind, or it is of
    ///     orders and its file has been deleted
    @Nullable ImportId original(Plan plan, Sample sample) {
        if (plan.mended() == null) {
            return null;
        }
        var row = number(sample).flatMap(imports::find).orElseThrow(() -> unknown(sample));
        var first =
                row.mends() == null
                        ? row
                        : imports.find(row.mends()).orElseThrow(() -> unknown(sample));
        if (first.kind() != plan.kind()) {
            throw ImportsException.file("imports.mended-kind", Map.of("kind", first.kind().code()));
        }
        if (first.discardedAt() != null && plan.kind() == ImportKind.ORDERS) {
            throw ImportsException.file("imports.mended-discarded");
        }
        return first.id();
    }

    private static Optional<ImportId> number(Sample sample) {
        return said(sample)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> new ImportId(Long.parseLong(text)));
    }

    private static Optional<String> said(Sample sample) {
        int place = sample.header().indexOf(Headers.REJECT_IMPORT);
        var row = sample.rows().getFirst();
        return place < 0 || place >= row.size() ? Optional.empty() : Optional.of(row.get(place));
    }

    private static ImportsException unknown(Sample sample) {
        var text = Objects.requireNonNull(said(sample).orElse(""));
        return ImportsException.file("imports.mended-unknown", Map.of("import", text));
    }
}
