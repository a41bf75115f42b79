package org.stammkunde.segments.sync;

import java.util.List;

/// Changes that go into one message.
///
/// @param until up to this place there are no others that are asked for
record Batch(List<Change> changes, long until) {

    static final int MOST = 100;

    Batch {
        changes = List.copyOf(changes);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }
}
