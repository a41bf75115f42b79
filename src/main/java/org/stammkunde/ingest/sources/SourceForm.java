package org.stammkunde.ingest.sources;

import org.stammkunde.web.Page;
import org.stammkunde.web.kit.FieldErrors;

/// What a new source is called.
public record SourceForm(String name, FieldErrors errors) implements Page {

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
