package org.stammkunde.segments;

import java.time.LocalDate;

/// How many members a segment had at the end of a day, or, of today, has so far.
public record SegmentSize(LocalDate day, long members) {}
