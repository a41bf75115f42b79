package org.stammkunde.ingest.log;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.database.CopyRows;

/// Stores many events in one transaction: what was counted before is dropped, the rest goes
/// in by `COPY`, together with the note that it has been counted.
@Repository
class GroupStore {

    private static final String EVENT =
            """
            ingest.event (received_at, occurred_at, source, kind, message_id, name, user_id, \
            anonymous_id, payload)""";

    private final LogOrderStore order;
    private final SeenStore seen;
    private final RejectedStore rejected;
    private final TallyStore tallies;
    private final DataSource database;

    GroupStore(
            LogOrderStore order,
            SeenStore seen,
            RejectedStore rejected,
            TallyStore tallies,
            DataSource database) {
        this.order = order;
        this.seen = seen;
        this.rejected = rejected;
        this.tallies = tallies;
        this.database = database;
    }

    @Transactional
    public void store(List<IncomingEvent> events, List<RejectedEvent> refused, Instant now) {
        order.lock();
        var tally = new Tally();
        var fresh = fresh(events, now, tally);
        if (!fresh.isEmpty()) {
            CopyRows.into(EVENT, database, rows -> write(fresh, rows));
            order.note(fresh, now);
        }
        if (!refused.isEmpty()) {
            rejected.add(refused);
            refused.forEach(event -> tally.rejected(event.source()));
        }
        tallies.add(tally, now);
    }

    private List<IncomingEvent> fresh(List<IncomingEvent> events, Instant now, Tally tally) {
        var hashes = new HashSet<MessageHash>();
        for (var event : events) {
            if (event.hash() != null) {
                hashes.add(event.hash());
            }
        }
        var fresh = seen.count(hashes, now);
        return events.stream().filter(event -> counts(event, fresh, tally)).toList();
    }

    /// The first of a message counts, and takes it out of those still to be counted.
    private static boolean counts(IncomingEvent event, Set<MessageHash> fresh, Tally tally) {
        boolean counts = event.hash() == null || fresh.remove(event.hash());
        if (counts) {
            tally.accepted(event.source());
        } else {
            tally.duplicate(event.source());
        }
        return counts;
    }

    private static void write(List<IncomingEvent> events, CopyRows rows) throws SQLException {
        for (var event : events) {
            rows.time(event.receivedAt())
                    .time(event.occurredAt())
                    .number(event.source())
                    .small(event.kind().code())
                    .text(event.messageId())
                    .text(event.name())
                    .text(event.userId())
                    .text(event.anonymousId())
                    .utf8(event.payload())
                    .end();
        }
    }
}
