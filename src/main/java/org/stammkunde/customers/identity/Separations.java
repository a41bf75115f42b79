package org.stammkunde.customers.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What people decided about who is not who: of an undone merge, or of an address that was taken
/// away, no identifier of the one side is the same person as any of the other.
final class Separations {

    private final Map<Long, Set<Side>> sides = new HashMap<>();
    private final Set<Long> assigned = new HashSet<>();

    /// @param side 0 or 1
    record Side(long merge, int side) {
        Side opposite() {
            return new Side(merge, 1 - side);
        }
    }

    void add(long identifier, long merge, int side) {
        sides.computeIfAbsent(identifier, any -> new HashSet<>()).add(new Side(merge, side));
    }

    /// People decided whose address it is.
    void assign(long identifier) {
        assigned.add(identifier);
    }

    boolean isAssigned(Node node) {
        return assigned.contains(node.id);
    }

    Set<Side> sides(Node node) {
        return sides.getOrDefault(node.id, Set.of());
    }
}
