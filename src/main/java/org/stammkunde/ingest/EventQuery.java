package org.stammkunde.ingest;

/// A page of the log, the newest events first.
///
/// @param before the last event of the page before, or [#NEWEST]
/// @param limit 1 to 200
public record EventQuery(EventFilter filter, Checkpoint before, int limit) {

    /// Behind the last event.
    public static final Checkpoint NEWEST = new Checkpoint(Long.MAX_VALUE, Long.MAX_VALUE);

    public EventQuery {
        limit = Math.clamp(limit, 1, 200);
    }
}
