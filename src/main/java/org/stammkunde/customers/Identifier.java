package org.stammkunde.customers;

import java.util.Comparator;

/// A name under which a source knows a customer.
///
/// @param source the system that gave a customer number, e.g. `shopify`; or [#EMAIL] for a
///     normalised e-mail address, [#PHONE] for a number in the form of E.164, [#ANONYMOUS] for the
///     id of a browser or an app
public record Identifier(String source, String value) implements Comparable<Identifier> {

    /// The source of e-mail addresses.
    public static final String EMAIL = "e-mail";

    /// The source of phone numbers.
    public static final String PHONE = "phone";

    /// The source of ids that browsers and apps make up for somebody they do not know.
    public static final String ANONYMOUS = "anonymous";

    private static final Comparator<Identifier> STRONGEST_FIRST =
            Comparator.comparing(Identifier::kind)
                    .thenComparing(Identifier::source)
                    .thenComparing(Identifier::value);

    public IdentifierKind kind() {
        return IdentifierKind.of(source);
    }

    /// The strongest first, in an order that never depends on when they became known.
    @Override
    public int compareTo(Identifier other) {
        return STRONGEST_FIRST.compare(this, other);
    }
}
