package org.stammkunde.customers;

import java.time.Instant;

/// What a source said about a customer, and when that was true. Of two statements the later one
/// decides each field it fills, in whatever order they arrive.
public record Sighting(CustomerDraft who, Instant at) {}
