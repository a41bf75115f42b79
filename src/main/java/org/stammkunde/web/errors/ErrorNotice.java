package org.stammkunde.web.errors;

import org.stammkunde.web.Page;

/// Tells a person what went wrong while the page stays as it is.
public record ErrorNotice(Problem problem) implements Page {

    @Override
    public int status() {
        return problem.status();
    }
}
