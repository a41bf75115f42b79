package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;

/// A subscription as it is in lists.
///
/// @param source the system whose number `number` is
/// @param customer null = the events name nobody
/// @param customerLabel what to call the customer, null until somebody asked
/// @param mrr per month, null = not known
/// @param startedAt of the present run
/// @param noticeDays days before the renewal by which notice must be given
/// @param endedAt may lie ahead
public record Subscription(
        SubscriptionId id,
        String source,
        String number,
        @Nullable CustomerId customer,
        @Nullable String customerLabel,
        @Nullable String plan,
        SubscriptionStatus status,
        @Nullable Money mrr,
        Instant startedAt,
        @Nullable Instant renewsAt,
        @Nullable Integer noticeDays,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    /// What it is at a moment.
    public enum State {
        UPCOMING,
        RUNNING,
        TRIAL,
        PAUSED,
        /// It runs, and when it ends is settled.
        ENDING,
        ENDED
    }

    public State at(Instant moment) {
        if (endedAt != null) {
            return endedAt.isAfter(moment) ? State.ENDING : State.ENDED;
        }
        if (startedAt.isAfter(moment)) {
            return State.UPCOMING;
        }
        return switch (status) {
            case RUNNING -> State.RUNNING;
            case TRIAL -> State.TRIAL;
            case PAUSED -> State.PAUSED;
        };
    }

    /// The last day on which notice can be given for the next renewal; null when it is not known.
    public @Nullable LocalDate noticeBy(ZoneId zone) {
        return renewsAt == null || noticeDays == null
                ? null
                : renewsAt.atZone(zone).toLocalDate().minusDays(noticeDays);
    }

    Subscription labelled(@Nullable String label) {
        return new Subscription(
                id,
                source,
                number,
                customer,
                label,
                plan,
                status,
                mrr,
                startedAt,
                renewsAt,
                noticeDays,
                endedAt,
                endReason);
    }
}
