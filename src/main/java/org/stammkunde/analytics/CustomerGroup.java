package org.stammkunde.analytics;

import java.util.Locale;

/// The sets of customers that the period figures count; each can be listed by name.
public enum CustomerGroup {
    /// S: active at the start of the period.
    AT_START,
    /// E: active at its end.
    AT_END,
    /// N: first-ever order within it.
    NEW,
    /// R: active at the end, neither active at the start nor new.
    REACTIVATED,
    /// In S and in E.
    RETAINED,
    /// In S, not in E.
    LOST,
    /// Ordered within the period.
    BUYERS,
    /// Buyers with at least two orders in their life before the period's end.
    REPEAT_CUSTOMERS,
    /// Buyers with at least two orders inside the period.
    REPEAT_BUYERS,
    /// Had ordered before the start but were not active at it.
    INACTIVE_AT_START;

    /// @throws AnalyticsException for anything but the names that [#key()] gives
    public static CustomerGroup parse(String text) {
        for (var group : values()) {
            if (group.key().equals(text)) {
                return group;
            }
        }
        throw AnalyticsException.unknownGroup(text);
    }

    /// Its name in addresses and keys, e.g. `at-start`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
