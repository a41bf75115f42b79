package org.stammkunde.segments.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a receiver gets, as JSON.
///
/// @param id of the message, the same for each attempt
/// @param type `segment.changed`, or `segment.test` without changes
/// @param webhook the number of the webhook
record Message(String id, String type, long webhook, About segment, List<Item> changes) {

    static final String CHANGED = "segment.changed";
    static final String TEST = "segment.test";

    Message {
        changes = List.copyOf(changes);
    }

    record About(long id, String name) {}

    /// @param id the same whenever this change is sent
    /// @param change `entered` or `left`
    /// @param cause `data`, `time`, `edited`, `deleted`, or `initial`
    record Item(String id, String change, String cause, Instant at, Someone customer) {}

    /// @param mergedInto the customer of whom this one is part now, null = it is one of its own
    record Someone(
            long id,
            @Nullable Long mergedInto,
            List<ExternalId> externalIds,
            @Nullable String email,
            @Nullable String name) {

        Someone {
            externalIds = List.copyOf(externalIds);
        }
    }

    /// The number that a system gave to a customer.
    record ExternalId(String source, String id) {}
}
