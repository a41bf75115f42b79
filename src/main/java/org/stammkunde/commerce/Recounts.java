package org.stammkunde.commerce;

/// Counts customers whose totals are stale, beside other work.
@FunctionalInterface
interface Recounts {

    /// Soon after the caller's transaction has committed.
    void soon();
}
