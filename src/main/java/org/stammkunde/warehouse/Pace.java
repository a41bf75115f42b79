package org.stammkunde.warehouse;

import java.time.Duration;

/// How long the mirror rests between two rounds: long enough to leave the machine to those who
/// write, short enough that no change waits for more than 5 s.
///
/// A change waits for the end of a round, for the pause, and for the round after it, which takes
/// the longer the more was written until it began. Under load, resting therefore counts twice.
final class Pace {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /// What is left of the 5 s is for a round to take twice as long as expected, as it does where
    /// the machine has much else to do.
    private static final Duration AIM = Duration.ofMillis(2_800);

    /// Nothing has to wait for a round before the first: one of two that may take longer.
    private static final Duration AIM_OF_THE_FIRST = Duration.ofSeconds(4);

    /// For each second of work so many of rest, where nothing else decides.
    private static final int REST = 10;

    /// How much of what is expected the last round alone decides.
    private static final double NEWS = 0.5;

    private Duration begun = Duration.ZERO;
    private Duration since = Duration.ZERO;
    private Duration round = Duration.ZERO;
    private Duration tidied = Duration.ZERO;
    private boolean partial;

    /// How long a round takes for each second in which its work came about, at most 1: more cannot
    /// be made up for by resting less.
    private double load = 1;

    /// Somebody writes much: what the next round finds came about since then.
    ///
    /// @param at on the clock of [#worked]
    void writingSince(Duration at) {
        if (!partial) {
            begun = max(begun, at);
        }
    }

    /// Part of a round is done: a batch of it.
    ///
    /// @param from when it began, on a clock that is never set
    /// @param to when it ended
    /// @param last whether that was all there was to do
    void worked(Duration from, Duration to, boolean last) {
        if (!partial) {
            since = from.minus(begun);
            begun = from;
        }
        partial = !last;
        tidied = Duration.ZERO;
        if (last) {
            round = to.minus(begun);
            learn();
        }
    }

    /// What came about in no time tells nothing.
    private void learn() {
        if (since.compareTo(SHORTEST) >= 0) {
            double now = (double) round.toNanos() / since.toNanos();
            load += NEWS * (Math.min(1, now) - load);
        }
    }

    /// After a round the engine's file was tidied up for so long, in which the mirror rests.
    void tidied(Duration time) {
        tidied = time;
    }

    /// How long to rest now.
    Duration breather() {
        return partial ? Duration.ZERO : max(SHORTEST, min(round.multipliedBy(REST), longest()));
    }

    /// How long a change may stay unseen after a round.
    Duration longest() {
        return max(SHORTEST, min(untilSeen(AIM).minus(round).minus(tidied), LONGEST));
    }

    /// How long changes may gather from when somebody begins to write much: none of them has waited
    /// for the end of a round.
    Duration first() {
        return min(untilSeen(AIM_OF_THE_FIRST), LONGEST);
    }

    private Duration untilSeen(Duration aim) {
        return Duration.ofNanos((long) (aim.toNanos() / (1 + load)));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
