package org.stammkunde.ingest.schema;

import java.time.Instant;
import org.stammkunde.ingest.rules.EventName;

/// An event that a source sends.
///
/// @param firstAt when the first one was received
/// @param lastAt when the last one was received
public record SeenEvent(EventName event, long events, Instant firstAt, Instant lastAt) {}
