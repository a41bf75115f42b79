package org.stammkunde.segments;

/// Identifies a segment.
public record SegmentId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
