package org.stammkunde.connectors.mapping;

import org.jspecify.annotations.Nullable;

/// Leaves the reading of a row that cannot be used. Costs no stack trace: files may have millions
/// of such rows.
final class Rejected extends RuntimeException {

    private final @Nullable String field;
    private final @Nullable String value;
    private final Reason reason;

    Rejected(@Nullable String field, @Nullable String value, Reason reason) {
        super(reason.code(), null, false, false);
        this.field = field;
        this.value = value;
        this.reason = reason;
    }

    @Nullable String field() {
        return field;
    }

    @Nullable String value() {
        return value;
    }

    Reason reason() {
        return reason;
    }
}
