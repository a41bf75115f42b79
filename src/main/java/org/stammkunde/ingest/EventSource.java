package org.stammkunde.ingest;

/// Where events come from, as other modules see it.
///
/// @param kind key of a [org.stammkunde.ingest.spi.SourceKind]
/// @param active false while paused: what is sent then is refused
public record EventSource(long id, String name, String kind, boolean active) {}
