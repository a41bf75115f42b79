package org.stammkunde.ingest.sources;

import org.stammkunde.ingest.spi.SourceKind;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.FieldErrors;

/// What a new source is called, and whose numbers it sends.
public record SourceForm(SourceKind kind, String name, String system, FieldErrors errors)
        implements Page {

    static SourceForm of(SourceKind kind) {
        return new SourceForm(kind, "", kind.system(), FieldErrors.none());
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
