package org.stammkunde.access.audit;

import java.util.Map;
import java.util.stream.Collectors;
import org.stammkunde.access.Audit;
import org.stammkunde.access.AuditEntry;
import org.stammkunde.web.Texts;

/// Entries of the audit log in words.
final class AuditWords {

    private AuditWords() {}

    static String action(String action) {
        var key = "audit." + action;
        return Texts.exists(key) ? Texts.t(key) : action;
    }

    static String actor(AuditEntry entry) {
        return switch (entry.actor()) {
            case Audit.SYSTEM -> Texts.t("access.audit.system");
            case Audit.ANONYMOUS -> Texts.t("access.audit.anonymous");
            default -> entry.actorName().isEmpty() ? entry.actor() : entry.actorName();
        };
    }

    static String subject(AuditEntry entry) {
        var key = "access.audit.subject." + entry.subjectType();
        var type = Texts.exists(key) ? Texts.t(key) : entry.subjectType();
        return type + " " + entry.subjectId();
    }

    static String details(AuditEntry entry) {
        return entry.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
