package org.stammkunde.customers;

import org.stammkunde.shared.CustomerId;

/// Whom a text names.
///
/// @param text as it was asked for
/// @param identifier what belongs to the person keeps it, as with [Person]
public record Recognised(String text, long identifier, CustomerId customer) {}
