package org.stammkunde.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.stammkunde.connectors.ImportsException;

/// Whether somebody may be written to is no attribute like any other: it needs proof, and a
/// withdrawal must count at once. Until there is a place for that, such columns are refused.
final class Consents {

    private static final Pattern NAMES =
            Pattern.compile(
                    ".*(consent|optin|optout|acceptsmarketing|acceptsemail|acceptssms|newsletter"
                            + "|subscribedtomarketing|emailmarketing|einwilligung|werbung"
                            + "|unsubscribed|doi).*");

    private Consents() {}

    /// @throws ImportsException naming the column
    static void refuse(ImportKind kind, Map<String, Integer> attributes, List<String> header) {
        if (kind != ImportKind.CUSTOMERS) {
            return;
        }
        attributes.forEach(
                (name, place) -> {
                    if (isConsent(name) || isConsent(header.get(place))) {
                        throw ImportsException.file(
                                "imports.consent-later", Map.of("column", header.get(place)));
                    }
                });
    }

    static boolean isConsent(String name) {
        return NAMES.matcher(Headers.normal(name)).matches();
    }
}
