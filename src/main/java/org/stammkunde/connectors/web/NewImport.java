package org.stammkunde.connectors.web;

import org.stammkunde.web.Page;
import org.stammkunde.web.kit.FieldErrors;

/// Choosing a file.
public record NewImport(FieldErrors errors) implements Page {

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
