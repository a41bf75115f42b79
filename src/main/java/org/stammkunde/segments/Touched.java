package org.stammkunde.segments;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Customers about whom something was stored.
///
/// @param byFact customers by the fact that was stored
record Touched(Map<String, Set<Long>> byFact) {

    Touched {
        byFact = Map.copyOf(byFact);
    }

    boolean isNobody() {
        return byFact.isEmpty();
    }

    /// How many they are.
    long size() {
        return byFact.values().stream().flatMap(Set::stream).distinct().count();
    }

    /// Those touched by one of some facts, ascending.
    List<Long> by(Collection<String> facts) {
        var customers = new HashSet<Long>();
        facts.forEach(fact -> customers.addAll(byFact.getOrDefault(fact, Set.of())));
        return customers.stream().sorted().toList();
    }
}
