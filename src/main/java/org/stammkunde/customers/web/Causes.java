package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Cause;

/// Says in words who said something, and where there is more about it.
final class Causes {

    private Causes() {}

    static String words(Cause cause) {
        return switch (cause.kind()) {
            case Cause.EVENT -> t("customers.cause.event");
            case Cause.MANUAL -> t("customers.cause.manual");
            default -> t("customers.cause.import");
        };
    }

    /// The same, by name where people did it.
    ///
    /// @param names of viewers
    static String words(Cause cause, Map<String, String> names) {
        var name = cause.kind().equals(Cause.MANUAL) ? names.get(cause.reference()) : null;
        return name == null ? words(cause) : t("customers.cause.manual-by", "name", name);
    }

    /// The page of the import or the event source, or null.
    static @Nullable String path(Cause cause) {
        var first = cause.reference().split("/", 2)[0];
        if (!first.matches("[1-9]\\d{0,17}")) {
            return null;
        }
        return switch (cause.kind()) {
            case Cause.EVENT -> "/sources/" + first;
            case Cause.MANUAL -> null;
            default -> "/imports/" + first;
        };
    }
}
