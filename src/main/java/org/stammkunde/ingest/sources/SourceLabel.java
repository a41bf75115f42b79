package org.stammkunde.ingest.sources;

import static org.stammkunde.web.Texts.t;

import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.KeyValue;

/// What to call a source, also one of files or one that was removed.
///
/// @param system whose numbers it sends
/// @param removed whether it has no page any more
public record SourceLabel(long id, String name, String kind, String system, boolean removed) {

    /// Of a source that is not known at all.
    static SourceLabel unknown(long id) {
        return new SourceLabel(id, Formats.NO_VALUE, "", "", true);
    }

    public String text() {
        if (kind.equals(ImportedSources.KIND)) {
            return t("ingest.source.files", "system", system);
        }
        return removed ? t("ingest.source.gone", "name", name) : name;
    }

    /// Its page, or null where it has none.
    public @Nullable String path() {
        return removed || kind.equals(ImportedSources.KIND) ? null : "/sources/" + id;
    }

    /// A line that leads to its page where it has one.
    public KeyValue line(String label) {
        var line = KeyValue.of(label, text());
        var path = path();
        return path == null ? line : line.linked(path);
    }
}
