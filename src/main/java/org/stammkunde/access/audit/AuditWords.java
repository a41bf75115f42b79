package org.stammkunde.access.audit;

import java.util.Arrays;
import java.util.Locale;
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
        return known("access.audit.subject.", entry.subjectType()) + " " + entry.subjectId();
    }

    static String details(AuditEntry entry) {
        return entry.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> known("access.audit.fact.", fact.getKey()) + ": " + value(fact))
                .collect(Collectors.joining(", "));
    }

    private static String value(Map.Entry<String, String> fact) {
        return switch (fact.getKey()) {
            case "role" -> named("access.role.", fact.getValue());
            case "permissions" -> each(fact.getValue(), "access.permission.");
            case "fields" -> each(fact.getValue(), "access.audit.field.");
            case "countFreeOrders", "days", "initial" -> // may be a change: before → after
                    Arrays.stream(fact.getValue().split(" → ", -1))
                            .map(value -> known("access.audit.value.", value))
                            .collect(Collectors.joining(" → "));
            default -> fact.getValue();
        };
    }

    private static String each(String words, String prefix) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> named(prefix, word))
                .collect(Collectors.joining(", "));
    }

    private static String named(String prefix, String constant) {
        return known(prefix, constant.toLowerCase(Locale.ROOT));
    }

    private static String known(String prefix, String name) {
        return Texts.exists(prefix + name) ? Texts.t(prefix + name) : name;
    }
}
