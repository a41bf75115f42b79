package org.stammkunde.web.errors;

import org.stammkunde.web.Page;

/// Tells a person what went wrong and where to go on.
public record ErrorPage(Problem problem) implements Page {

    @Override
    public int status() {
        return problem.status();
    }
}
