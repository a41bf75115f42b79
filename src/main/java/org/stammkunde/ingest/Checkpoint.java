package org.stammkunde.ingest;

/// A place in the event log: everything up to and including this event has been read.
///
/// @param tx the transaction that committed the event
/// @param id the event's number
public record Checkpoint(long tx, long id) {

    /// Before the first event.
    public static final Checkpoint START = new Checkpoint(0, 0);
}
