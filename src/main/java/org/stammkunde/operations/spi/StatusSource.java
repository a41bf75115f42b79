package org.stammkunde.operations.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Permission;

/// Reports on one part of the installation. Modules publish theirs as beans.
public interface StatusSource {

    /// Message key of the part's heading, e.g. `warehouse.status.title`.
    String titleKey();

    int order();

    /// Asked at each view of the page; answers within a second or reports itself as troubled.
    List<Line> lines();

    /// What can be done about this part from the status page, by whoever may.
    default List<Action> actions() {
        return List.of();
    }

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

    /// A button that posts to `path`.
    ///
    /// @param labelKey message key of the button
    /// @param effectKey message key of the sentence that names the effect
    record Action(String labelKey, String effectKey, String path, Permission permission) {}
}
