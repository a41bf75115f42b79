package org.stammkunde.ingest.quarantine;

import org.jspecify.annotations.Nullable;
import org.stammkunde.web.kit.ListQuery;

/// The list's filters as they stand in the address.
final class RejectedFilter {

    private RejectedFilter() {}

    static RejectedQuery of(ListQuery query) {
        return new RejectedQuery(query.value("reason"), source(query), query.page());
    }

    static @Nullable Long source(ListQuery query) {
        var text = query.value("source");
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
