package org.stammkunde.customers.identity;

import java.util.Locale;
import java.util.Set;

/// Values that stand in the place of an id but are none: what programs write when they have nothing
/// to say. Taken as ids they would make one person of everybody.
public final class Poison {

    private static final int LONGEST = 200;

    private static final Set<String> WORDS =
            Set.of(
                    "null",
                    "nil",
                    "none",
                    "undefined",
                    "nan",
                    "blank",
                    "missing",
                    "guest",
                    "gast",
                    "guest_user",
                    "guest user",
                    "visitor",
                    "besucher",
                    "anonymous",
                    "anonym",
                    "anon",
                    "anonymous_user",
                    "unknown",
                    "unbekannt",
                    "unidentified",
                    "not set",
                    "(not set)",
                    "not_set",
                    "notset",
                    "not provided",
                    "not available",
                    "n/a",
                    "na",
                    "n.a.",
                    "k.a.",
                    "#n/a",
                    "#ref!",
                    "#value!",
                    "[object object]",
                    "object object",
                    "true",
                    "false",
                    "user",
                    "customer",
                    "kunde",
                    "id",
                    "userid",
                    "user_id",
                    "customerid",
                    "customer_id",
                    "email",
                    "e-mail",
                    "infinity",
                    "-infinity",
                    "{}",
                    "[]",
                    "-",
                    "--",
                    "?",
                    ".",
                    "_",
                    "0",
                    "-1",
                    "0.0",
                    "00000000-0000-0000-0000-000000000000",
                    "ffffffff-ffff-ffff-ffff-ffffffffffff",
                    "00000000000000000000000000000000");

    private Poison() {}

    /// @param value trimmed, not empty
    public static boolean isId(String value) {
        return value.length() <= LONGEST && !WORDS.contains(plain(value));
    }

    /// `null@null`, `none@none.com` and their like; a guest house keeps its `guest@inn.example`.
    public static boolean isAddress(String email) {
        int at = email.indexOf('@');
        var host = email.substring(at + 1);
        int dot = host.indexOf('.');
        return !WORDS.contains(email.substring(0, at))
                || !WORDS.contains(dot < 0 ? host : host.substring(0, dot));
    }

    /// Whether the text says nothing at all.
    public static boolean isNothing(String text) {
        return WORDS.contains(plain(text));
    }

    private static String plain(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        boolean quoted =
                lower.length() > 1
                        && (lower.startsWith("\"") || lower.startsWith("'"))
                        && lower.endsWith(lower.substring(0, 1));
        return quoted ? lower.substring(1, lower.length() - 1).strip() : lower;
    }
}
