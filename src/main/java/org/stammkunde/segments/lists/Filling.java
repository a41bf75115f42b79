package org.stammkunde.segments.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.jobs.Job;
import org.stammkunde.segments.SegmentId;

/// One time that many were put on a list at once.
///
/// @param segment whose members they are, null = they are those whom the lines of a file name
/// @param total lines, or members when it began
/// @param done lines, or members, it is done with
/// @param added who were not on the list before
/// @param present who were on it already, or were named before
/// @param unknown lines that name no customer, or several
/// @param job where it stands
public record Filling(
        FillingId id,
        ListId list,
        @Nullable SegmentId segment,
        Instant madeAt,
        long total,
        long done,
        long added,
        long present,
        long unknown,
        Job job) {}
