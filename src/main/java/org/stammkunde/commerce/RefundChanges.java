package org.stammkunde.commerce;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a change of refunds affects.
record RefundChanges(Set<Long> refunds, Set<Long> orders, Set<Long> customers) {

    RefundChanges() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    static void add(Set<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
