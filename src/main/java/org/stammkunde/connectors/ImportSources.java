package org.stammkunde.connectors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.mapping.MappingJson;
import org.stammkunde.connectors.mapping.Plan;
import org.stammkunde.connectors.mapping.Selection;

/// Finds the files an import reads. A mended file of rejected rows holds only parts of orders;
/// the rest of these orders is read again from the file they were rejected from, and from files
/// mended before.
@Component
class ImportSources {

    /// Mended rows that are kept in memory.
    private static final int MOST_MENDED = 1_000_000;

    private final ImportStore imports;
    private final UploadStore uploads;
    private final ImportSettings settings;

    ImportSources(ImportStore imports, UploadStore uploads, ImportSettings settings) {
        this.imports = imports;
        this.uploads = uploads;
        this.settings = settings;
    }

    StoredUpload upload(ImportRow row) {
        return new StoredUpload(row.id(), row.fileName(), row.fileBytes(), uploads);
    }

    List<ImportSource> of(ImportRow row) throws IOException {
        var own = source(row, true, Selection.ALL);
        return row.mends() == null ? List.of(own) : withMended(row, row.mends(), own);
    }

    /// The import's own file alone.
    ImportSource own(ImportRow row) {
        return source(row, true, Selection.ALL);
    }

    static Plan plan(ImportRow row) {
        return Plan.stored(
                MappingJson.read(Objects.requireNonNull(row.mapping())),
                row.columns(),
                row.header());
    }

    private List<ImportSource> withMended(ImportRow row, ImportId mends, ImportSource own)
            throws IOException {
        var numbers = new HashSet<String>();
        var again = new HashSet<Long>();
        collect(own, numbers, again);
        var sources = new ArrayList<ImportSource>();
        var original = imports.find(mends).orElseThrow(() -> ImportsException.notFound(mends));
        sources.add(source(original, false, new Selection(numbers, again)));
        for (var before : imports.mendedBefore(mends, row.id())) {
            sources.add(source(before, false, new Selection(numbers, again)));
        }
        sources.add(own);
        return sources;
    }

    private ImportSource source(ImportRow row, boolean own, Selection selection) {
        return new ImportSource(
                upload(row),
                plan(row),
                own,
                selection,
                Objects.requireNonNull(row.zone()),
                Objects.requireNonNull(row.currency()));
    }

    private void collect(ImportSource own, Set<String> numbers, Set<Long> again)
            throws IOException {
        long largest = settings.largestContent().toBytes();
        try (var reading = own.open(0, largest, () -> BatchSize.LARGEST)) {
            for (var batch = reading.next(); batch != null; batch = reading.next()) {
                batch.orders().forEach(order -> numbers.add(order.number()));
                batch.refunds().forEach(refund -> numbers.add(refund.number()));
                batch.mended().forEach(mended -> again.add(mended.row()));
                if (numbers.size() > MOST_MENDED || again.size() > MOST_MENDED) {
                    throw ImportsException.file(
                            "imports.too-many-mended", Map.of("rows", MOST_MENDED));
                }
            }
        }
    }
}
