package org.stammkunde.ingest.log;

import java.util.HashMap;
import java.util.Map;

/// How many events of each source a commit accepts, drops as duplicates, rejects.
final class Tally {

    static final int ACCEPTED = 0;
    static final int DUPLICATE = 1;
    static final int REJECTED = 2;

    private final Map<Long, int[]> counts = new HashMap<>();

    void accepted(long source) {
        of(source)[ACCEPTED]++;
    }

    void duplicate(long source) {
        of(source)[DUPLICATE]++;
    }

    void rejected(long source) {
        of(source)[REJECTED]++;
    }

    Map<Long, int[]> counts() {
        return counts;
    }

    private int[] of(long source) {
        return counts.computeIfAbsent(source, _ -> new int[REJECTED + 1]);
    }
}
