package org.stammkunde.segments.lists;

import java.time.Instant;

/// A list that a customer is on.
///
/// @param since when they were put on it
public record Listing(ListId list, String name, Instant since) {}
