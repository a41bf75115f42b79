package org.stammkunde.segments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Customers about whom something was stored.
///
/// @param by what was stored
record Touched(Map<Reading, Set<Long>> by) {

    Touched {
        by = Map.copyOf(by);
    }

    boolean isNobody() {
        return by.isEmpty();
    }

    /// How many they are.
    long size() {
        return by.values().stream().flatMap(Set::stream).distinct().count();
    }

    /// Those about whom something was stored that is among what is read, ascending.
    List<Long> by(Collection<Reading> read) {
        return by.entrySet().stream()
                .filter(stored -> read.stream().anyMatch(one -> one.includes(stored.getKey())))
                .flatMap(stored -> stored.getValue().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
