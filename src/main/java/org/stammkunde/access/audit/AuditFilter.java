package org.stammkunde.access.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.stammkunde.access.AuditQuery;
import org.stammkunde.shared.PageRequest;

/// Filters of the audit log as they stand in an address: days in the company's zone, both
/// inclusive. What is no day counts as not given.
record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to) {

    AuditQuery on(PageRequest page, ZoneId zone) {
        return new AuditQuery(actor, action, start(from, 0, zone), start(to, 1, zone), page);
    }

    private static @Nullable Instant start(@Nullable String day, int plusDays, ZoneId zone) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day).plusDays(plusDays).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
