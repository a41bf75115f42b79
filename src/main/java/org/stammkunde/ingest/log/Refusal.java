package org.stammkunde.ingest.log;

import org.jspecify.annotations.Nullable;

/// Ends the reading of one message.
final class Refusal extends Exception {

    private final transient Reason reason;
    private final transient @Nullable String field;

    Refusal(Reason reason, @Nullable String field) {
        super(reason.word(), null, false, false);
        this.reason = reason;
        this.field = field;
    }

    static void unless(boolean met, Reason reason, @Nullable String field) throws Refusal {
        if (!met) {
            throw new Refusal(reason, field);
        }
    }

    Reason reason() {
        return reason;
    }

    /// At fault.
    @Nullable String field() {
        return field;
    }
}
