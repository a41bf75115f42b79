package org.stammkunde.ingest.sources;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stammkunde.ingest.IngestException;

/// Names of systems, as people type them: whose customer and order numbers a source sends.
final class Systems {

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9._-]{0,49}");

    /// What identifies people whoever says it, and so belongs to no system.
    private static final Set<String> TAKEN = Set.of("e-mail", "phone", "anonymous");

    private Systems() {}

    /// @throws IngestException when it is no word of letters, digits, dots and hyphens
    static String checked(String typed) {
        var system = typed.strip().toLowerCase(Locale.ROOT);
        if (!WORD.matcher(system).matches() || TAKEN.contains(system)) {
            throw IngestException.invalid("system", "ingest.bad-system");
        }
        return system;
    }
}
