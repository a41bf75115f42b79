package org.stammkunde.ingest;

import java.util.Locale;
import java.util.Optional;

/// What a message says, in the words of the tracking API.
public enum EventKind {
    /// Who somebody is.
    IDENTIFY(1),
    /// What somebody did.
    TRACK(2),
    /// Which page somebody saw.
    PAGE(3),
    /// Which screen of an app somebody saw.
    SCREEN(4),
    /// Which company somebody belongs to.
    GROUP(5),
    /// Under which other id somebody was known.
    ALIAS(6);

    private final int code;

    EventKind(int code) {
        this.code = code;
    }

    /// The number in the table.
    public int code() {
        return code;
    }

    /// The word in messages and in the API, such as `track`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EventKind of(int code) {
        return values()[code - 1];
    }

    public static Optional<EventKind> of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
