package org.stammkunde.analytics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days that orders exist for.
///
/// @param first day of the oldest counted order, null without orders
/// @param last day of the youngest counted order, null without orders
/// @param horizon the day up to which periods are over: today while orders keep coming in, the
///     day after the last order when the data ended more than 30 days ago
/// @param latest the day that pages look at last: today while orders keep coming in, else the
///     day of the last order; nothing after it has happened yet
public record DataSpan(
        @Nullable LocalDate first, @Nullable LocalDate last, LocalDate horizon, LocalDate latest) {

    private static final int LIVE_DAYS = 30;

    static DataSpan of(@Nullable LocalDate first, @Nullable LocalDate last, LocalDate today) {
        if (last == null || last.plusDays(LIVE_DAYS).isAfter(today)) {
            return new DataSpan(first, last, today, today);
        }
        return new DataSpan(first, last, last.plusDays(1), last);
    }

    /// Whether the period ending at `to` (exclusive) is not over.
    public boolean open(LocalDate to) {
        return to.isAfter(horizon);
    }
}
