package org.stammkunde.segments;

import java.util.Set;

/// Where the warehouse has the members of a segment.
final class SegmentFactStore {

    /// What [#members] reads.
    static final Set<String> FACTS = Set.of(StayStore.FACT);

    private SegmentFactStore() {}

    /// A query that gives `customer_id` of its present members, each once.
    static String members(SegmentId id) {
        return "select customer_id from facts.segment_stays where segment_id = %d and left_at is null"
                .formatted(id.value());
    }
}
