package org.stammkunde.connectors.webhooks;

import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventIntake;

/// Why a delivery cannot be put into messages.
public final class Untranslatable extends Exception {

    private final transient EventIntake.Why why;
    private final @Nullable String field;

    private Untranslatable(EventIntake.Why why, @Nullable String field) {
        super(why + " " + field, null, false, false);
        this.why = why;
        this.field = field;
    }

    /// @param field path of what must be there, as in `line_items[0].price`
    public static Untranslatable missing(String field) {
        return new Untranslatable(EventIntake.Why.INCOMPLETE, field);
    }

    /// @param field path of what cannot be meant
    public static Untranslatable wrong(String field) {
        return new Untranslatable(EventIntake.Why.WRONG, field);
    }

    /// Nobody has said yet what such deliveries mean.
    public static Untranslatable unmapped() {
        return new Untranslatable(EventIntake.Why.UNMAPPED, null);
    }

    EventIntake.Why why() {
        return why;
    }

    @Nullable String field() {
        return field;
    }
}
