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
    UNSTORABLE,
    /// A delivery of a webhook that lacks what it must say.
    DELIVERY_INCOMPLETE,
    /// A delivery of a webhook that says something which cannot be meant.
    DELIVERY_WRONG,
    /// A delivery of a webhook for which nobody has said yet what it means.
    DELIVERY_UNMAPPED;

    /// As in `no-identity`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether what is kept is a delivery in its sender's own words, not a message.
    public boolean isOfDelivery() {
        return switch (this) {
            case DELIVERY_INCOMPLETE, DELIVERY_WRONG, DELIVERY_UNMAPPED -> true;
            case NO_OBJECT,
                    TYPE_UNKNOWN,
                    NO_IDENTITY,
                    NO_NAME,
                    NO_GROUP,
                    NO_PREVIOUS,
                    WRONG_TYPE,
                    TOO_LONG,
                    TOO_LARGE,
                    BAD_TIME,
                    BAD_CHARACTERS,
                    UNSTORABLE ->
                    false;
        };
    }

    public static Optional<Reason> of(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}
