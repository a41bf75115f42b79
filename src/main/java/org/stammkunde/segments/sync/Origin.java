package org.stammkunde.segments.sync;

import org.stammkunde.segments.SegmentId;

/// The segment that webhooks belong to.
///
/// @param deleted whether it was: its webhooks remain until they have told so
public record Origin(SegmentId id, String name, boolean deleted) {}
