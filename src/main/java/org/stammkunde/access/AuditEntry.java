package org.stammkunde.access;

import java.time.Instant;
import java.util.Map;

/// One line of the audit log.
///
/// @param actor `user:<id>`, `key:<id>`, `system` or `anonymous`
/// @param actorName name of the user or key today, empty for the others
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String actorName,
        String action,
        String subjectType,
        String subjectId,
        Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
