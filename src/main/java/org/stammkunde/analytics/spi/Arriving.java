package org.stammkunde.analytics.spi;

/// What can be said of orders that come by some way, from the least to the most to be expected.
public enum Arriving {
    NOTHING,

    /// Part of them came, the rest only comes when somebody sees to it.
    BROKEN_OFF,

    /// They are on their way, and come by themselves.
    UNDER_WAY;

    /// Whether figures without them are provisional.
    public boolean isMissed() {
        return this != NOTHING;
    }
}
