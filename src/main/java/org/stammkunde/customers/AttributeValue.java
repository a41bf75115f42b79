package org.stammkunde.customers;

import org.jspecify.annotations.Nullable;

/// What an attribute shall be.
///
/// @param value null when nobody shall have it
record AttributeValue(String name, @Nullable String value) {}
