package org.stammkunde.customers;

/// A name under which a source knows a customer.
///
/// @param source the system, or [#EMAIL] for a normalised e-mail address
public record Identifier(String source, String value) {

    /// The source of e-mail addresses.
    public static final String EMAIL = "e-mail";
}
