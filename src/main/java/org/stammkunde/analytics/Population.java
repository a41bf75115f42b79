package org.stammkunde.analytics;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.spi.CustomerSegment;

/// Whose orders are counted: everybody's, or those of the customers of a segment. Guests belong to
/// no segment.
///
/// @param customers a query that gives `customer_id`, null = everybody and guests
/// @param facts that it reads
public record Population(@Nullable String customers, Set<String> facts) {

    public static final Population EVERYBODY = new Population(null, Set.of());

    public Population {
        facts = Set.copyOf(facts);
    }

    /// @param segment null = everybody
    public static Population of(@Nullable CustomerSegment segment) {
        return segment == null ? EVERYBODY : new Population(segment.customers(), segment.facts());
    }

    public boolean isEverybody() {
        return customers == null;
    }

    /// The condition that a row with a `customer_id` is one of theirs.
    String holds() {
        return customers == null ? "true" : "customer_id in (" + customers + ")";
    }

    /// Theirs and others.
    Set<String> with(Set<String> others) {
        return Stream.concat(facts.stream(), others.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
