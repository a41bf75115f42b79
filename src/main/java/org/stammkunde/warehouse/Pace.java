package org.stammkunde.warehouse;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long the mirror rests between two rounds: long enough to leave the machine to those who
/// write, short enough that no change waits for more than 5 s, as far as rounds of up to 2 s allow.
final class Pace {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /// A change has to wait for the end of a round, for the pause and for a round of its own. What
    /// is left of the 5 s is for that one to take longer than the one before.
    private static final Duration AIM = Duration.ofMillis(4_500);

    /// For each second of work so many of rest.
    private static final int REST = 10;

    private Duration round = Duration.ZERO;
    private @Nullable Duration partial;

    /// Part of a round is done: a batch of it.
    ///
    /// @param last whether that was all there was to do
    void worked(Duration time, boolean last) {
        var all = partial == null ? time : partial.plus(time);
        if (last) {
            round = all;
            partial = null;
        } else {
            partial = all;
        }
    }

    /// How long to rest now.
    Duration breather() {
        if (partial != null) {
            return Duration.ZERO;
        }
        return max(SHORTEST, min(round.multipliedBy(REST), longest()));
    }

    /// How long a change may stay unseen: shorter the longer rounds take, but at least for half of
    /// a round. Where rounds take long, what many of them cost in addition is felt most.
    Duration longest() {
        return min(max(AIM.minus(round.multipliedBy(2)), round.dividedBy(2)), LONGEST);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
