package org.stammkunde.operations.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reports on one part of the installation. Modules publish theirs as beans.
public interface StatusSource {

    /// Message key of the part's heading, e.g. `warehouse.status.title`.
    String titleKey();

    int order();

    /// Asked at each view of the page; answers within a second or reports itself as troubled.
    List<Line> lines();

    /// How a reported fact is to be taken.
    enum Level {
        INFO,
        GOOD,
        WARNING,
        BAD
    }

    /// @param labelKey message key of what is reported
    /// @param value already formatted for the viewer
    /// @param hintKey message key of what to do about it, or null
    record Line(String labelKey, String value, Level level, @Nullable String hintKey) {}
}
