package org.stammkunde.segments.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.outbound.Target;
import org.stammkunde.segments.SegmentId;

/// A receiver that is told who enters and leaves a segment.
///
/// @param secrets how many it has had
/// @param formerUntil until when messages are signed with the former secret, too
/// @param failures in a row
/// @param failingSince null = the last message arrived
/// @param status of the last answer, null = there was none
/// @param trouble why there was no answer, a code
/// @param dueAt when it is tried again
/// @param paused null = it is not
public record Webhook(
        WebhookId id,
        SegmentId segment,
        String url,
        Sends sends,
        boolean edits,
        int secrets,
        @Nullable Instant formerUntil,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Integer status,
        @Nullable String trouble,
        Instant dueAt,
        @Nullable Pause paused,
        Instant createdAt) {

    /// Where it leads, for those who must not see what else is in the address.
    public String host() {
        return Target.parse(url).host();
    }

    /// Whether it is told who leaves.
    public boolean tellsWhoLeaves() {
        return sends != Sends.ENTERED;
    }

    /// How it is doing.
    public enum State {
        /// There is nothing to send.
        CURRENT,
        SENDING,
        /// The last message did not arrive.
        RETRYING,
        PAUSED
    }

    /// @param waiting changes that are still to be sent
    public State state(long waiting) {
        if (paused != null) {
            return State.PAUSED;
        }
        if (failingSince != null) {
            return State.RETRYING;
        }
        return waiting > 0 ? State.SENDING : State.CURRENT;
    }
}
