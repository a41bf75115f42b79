package org.stammkunde.ingest.log;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/// Sees to it that the months written to exist.
@Service
class Partitions {

    private static final int AHEAD = 2;

    private final PartitionStore store;
    private final Set<YearMonth> there = ConcurrentHashMap.newKeySet();

    Partitions(PartitionStore store) {
        this.store = store;
    }

    /// The month and the one before, whose messages are noted too in its first hour.
    void require(Instant instant) {
        var month = Months.of(instant);
        require(month.minusMonths(1));
        require(month);
    }

    /// Makes the next months and forgets messages beyond the horizon.
    void prepare(Instant now) {
        for (int month = 0; month <= AHEAD; month++) {
            require(Months.of(now).plusMonths(month));
        }
        store.forgetBefore(Months.of(now).minusMonths(SeenStore.MONTHS - 1L));
    }

    /// Looks anew which months exist when the database said that one does not.
    void checkAgain(String sqlState) {
        if (sqlState.equals(Refusals.NO_PARTITION)) {
            there.clear();
        }
    }

    private void require(YearMonth month) {
        if (!there.contains(month)) {
            store.create(month);
            there.add(month);
        }
    }
}
