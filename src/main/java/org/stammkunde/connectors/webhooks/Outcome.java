package org.stammkunde.connectors.webhooks;

import java.util.Locale;

/// What became of a delivery.
public enum Outcome {
    /// Its messages are in the log, or were before.
    TAKEN,
    /// A topic that is not of interest, or a statement that was the last one already.
    IGNORED,
    /// Not signed, wrongly signed or signed too long ago.
    REFUSED,
    /// It refers to something not heard of yet.
    WAITING,
    /// It could not be translated.
    QUARANTINED;

    /// In the table and in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
