package org.stammkunde.ingest.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why an event was not taken. The word is part of the API.
public enum Reason {
    /// Not a JSON object.
    NO_OBJECT,
    /// `type` is missing or none we know.
    TYPE_UNKNOWN,
    /// Neither `userId` nor `anonymousId`.
    NO_IDENTITY,
    /// A `track` without `event`.
    NO_NAME,
    /// A `group` without `groupId`.
    NO_GROUP,
    /// An `alias` without `previousId`.
    NO_PREVIOUS,
    /// A field holds something other than it should.
    WRONG_TYPE,
    /// An id or a name of more than 512 characters.
    TOO_LONG,
    /// More than 32 kB.
    TOO_LARGE,
    /// A time that cannot be read, lies before 1990 or more than a day ahead.
    BAD_TIME,
    /// Characters that no database stores: U+0000 or half a pair.
    BAD_CHARACTERS,
    /// The database refused it for another reason.
    UNSTORABLE;

    /// As in `no-identity`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> of(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}
