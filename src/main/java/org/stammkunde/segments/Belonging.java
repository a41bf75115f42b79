package org.stammkunde.segments;

import java.time.Instant;

/// A segment that a customer is in.
///
/// @param since when they entered it
public record Belonging(SegmentId segment, String name, Instant since) {}
