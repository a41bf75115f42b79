package org.stammkunde.commerce.vocabulary;

import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Sighting;

/// A statement about an order as it arrives.
///
/// @param who everything it said about whom it is about, null = nobody
record HeardOrder(OrderKey key, OrderStatement statement, @Nullable Sighting who) {}
