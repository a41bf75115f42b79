package org.stammkunde.analytics;

import org.jspecify.annotations.Nullable;

/// The activity window that the shop's own rhythm suggests: the gap within which nine out of
/// ten repeat orders follow, rounded up to whole 30 days, at least 30 and at most 730. Gaps of
/// 0 days are left out (orders split in two), and fewer than 100 gaps give no proposal.
///
/// @param days the proposed window, null when there are too few gaps
/// @param gaps how many gaps between consecutive orders were seen
/// @param medianGapDays half of the repeat orders follow within this many days
/// @param ninetiethPercentileDays nine tenths follow within this many days
public record WindowProposal(
        @Nullable Integer days,
        long gaps,
        @Nullable Integer medianGapDays,
        @Nullable Integer ninetiethPercentileDays) {

    static final int FEWEST_GAPS = 100;
    static final int DEFAULT_DAYS = 365;
    private static final int STEP = 30;
    private static final int LARGEST = 730;

    static WindowProposal of(long gaps, @Nullable Integer median, @Nullable Integer ninetieth) {
        if (ninetieth == null || gaps < FEWEST_GAPS) {
            return new WindowProposal(null, gaps, median, ninetieth);
        }
        int rounded = (ninetieth + STEP - 1) / STEP * STEP;
        return new WindowProposal(Math.clamp(rounded, STEP, LARGEST), gaps, median, ninetieth);
    }

    /// The proposed window, or that of 365 days.
    Window window() {
        return days == null
                ? new Window(DEFAULT_DAYS, Window.Origin.DEFAULT)
                : new Window(days, Window.Origin.PROPOSED);
    }
}
