package org.stammkunde.warehouse;

import java.util.HashSet;
import java.util.Set;
import org.stammkunde.warehouse.spi.FactTable;

/// What a batch has met so far.
final class Changes {

    private final long from;
    private final Set<FactTable> touched = new HashSet<>();
    private long last;

    Changes(long from) {
        this.from = from;
        this.last = from - 1;
    }

    long from() {
        return from;
    }

    void saw(FactTable leader, long changed) {
        touched.add(leader);
        last = Math.max(last, changed);
    }

    boolean any() {
        return !touched.isEmpty();
    }

    Set<FactTable> leaders() {
        return touched;
    }

    boolean touched(FactTable leader) {
        return touched.contains(leader);
    }

    /// The next checkpoint: just past the youngest change mirrored, not at the oldest running
    /// transaction. That transaction is durable, so PostgreSQL will never, not even after a
    /// crash, give a number below to a new one.
    long beyondLast() {
        return last + 1;
    }
}
