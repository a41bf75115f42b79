package org.stammkunde.warehouse;

/// The analytics copy holds newer contents; published on the mirror's own thread, so listeners
/// return at once.
public record WarehouseChanged(long version) {}
