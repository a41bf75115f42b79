package org.stammkunde.warehouse;

import java.util.Set;

/// The analytics copy holds newer contents; published on the mirror's own thread, so listeners
/// return at once.
///
/// @param facts names of those that changed
public record WarehouseChanged(long version, Set<String> facts) {

    public WarehouseChanged {
        facts = Set.copyOf(facts);
    }
}
