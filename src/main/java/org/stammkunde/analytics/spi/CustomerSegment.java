package org.stammkunde.analytics.spi;

import java.util.Set;

/// A segment as figures see it.
///
/// @param id its number in addresses
/// @param name as people call it
/// @param state whether its customers are known
/// @param customers a query in the warehouse that gives `customer_id` of all who are in it at
///     present
/// @param facts that the query reads, without `facts.`
public record CustomerSegment(
        long id, String name, State state, String customers, Set<String> facts) {

    /// Whether figures can be told of it.
    public enum State {
        /// Its customers are those of its present condition.
        COUNTED,

        /// They are being worked out, which takes seconds.
        COUNTING,

        /// They could not be worked out.
        FAILED
    }

    public CustomerSegment {
        facts = Set.copyOf(facts);
    }

    public boolean isCounted() {
        return state == State.COUNTED;
    }
}
