package org.stammkunde.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;

/// Which entries of the audit log are asked for; null = any.
///
/// @param from inclusive
/// @param to exclusive
public record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to,
        PageRequest page) {}
