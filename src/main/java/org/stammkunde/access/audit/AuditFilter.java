package org.stammkunde.access.audit;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.stammkunde.access.AuditQuery;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.web.kit.Days;

/// Filters of the audit log as they stand in an address: days in the company's zone, both
/// inclusive. What is no day counts as not given.
record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to) {

    AuditQuery on(PageRequest page, ZoneId zone) {
        return new AuditQuery(
                actor, action, Days.start(from, 0, zone), Days.start(to, 1, zone), page);
    }
}
