package org.stammkunde.connectors;

import java.util.Locale;

/// Where an import stands. Beside the states of its job there is the draft: stored, not begun.
public enum ImportState {
    DRAFT,
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /// As the API says it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isMoving() {
        return this == QUEUED || this == RUNNING;
    }
}
