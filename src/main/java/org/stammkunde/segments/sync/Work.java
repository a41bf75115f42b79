package org.stammkunde.segments.sync;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.SegmentId;

/// A webhook as those see it who send for it.
///
/// @param dropped whether the segment was deleted
/// @param former the secret before, null = it does not count any more
/// @param started the number of changes at which it was made
/// @param place changes up to this number are done
/// @param initialAfter members of the beginning up to this customer are done; null = all
/// @param message the one under way, null = none
/// @param until up to where that reaches
/// @param lease grows with each time that somebody sends for it
/// @param now by the database's clock
record Work(
        WebhookId id,
        SegmentId segment,
        String segmentName,
        boolean dropped,
        String url,
        Sends sends,
        boolean edits,
        String secret,
        @Nullable String former,
        long started,
        long place,
        @Nullable Long initialAfter,
        @Nullable String message,
        long until,
        int failures,
        @Nullable Instant failingSince,
        long lease,
        Instant now) {

    /// Those that count now, the present one first.
    List<String> secrets() {
        return Stream.of(secret, former).filter(Objects::nonNull).toList();
    }

    /// The same at a later place.
    Work at(long later) {
        return new Work(
                id,
                segment,
                segmentName,
                dropped,
                url,
                sends,
                edits,
                secret,
                former,
                started,
                later,
                initialAfter,
                message,
                until,
                failures,
                failingSince,
                lease,
                now);
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "Work[" + id + " at " + place + "]";
    }
}
