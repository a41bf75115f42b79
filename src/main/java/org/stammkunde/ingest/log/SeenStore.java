package org.stammkunde.ingest.log;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.stammkunde.database.CopyRows;

/// Remembers which messages have been counted, this month and the two before.
///
/// A month's messages are unique by its primary key. In the first hour of a month they are noted
/// in the month before as well: a node whose clock still shows the old month, or whose last
/// transaction of the old month has not yet committed, meets them there.
@Repository
class SeenStore {

    static final int MONTHS = 3;

    private static final Duration OVERLAP = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final DataSource database;

    SeenStore(JdbcTemplate jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /// Which of these have been counted already.
    Set<MessageHash> among(Collection<MessageHash> hashes, Instant now) {
        var high = hashes.stream().mapToLong(MessageHash::high).toArray();
        var low = hashes.stream().mapToLong(MessageHash::low).toArray();
        int month = Months.number(Months.of(now));
        return new HashSet<>(
                jdbc.query(
                        """
                        select high, low
                        from unnest(?::bigint[], ?::bigint[]) asked(high, low)
                        where exists (
                            select from ingest.seen s
                            where s.month between ? and ?
                              and s.high = asked.high and s.low = asked.low)
                        """,
                        (row, _) -> new MessageHash(row.getLong(1), row.getLong(2)),
                        high,
                        low,
                        month - MONTHS + 1,
                        month));
    }

    /// Notes messages, in an order that keeps two writers from waiting for each other in a ring.
    ///
    /// @throws org.springframework.dao.DataAccessException of SQL state 23505 when one has just
    ///     been counted elsewhere
    void add(SortedSet<MessageHash> hashes, Instant now) {
        for (var month : months(now)) {
            int number = Months.number(month);
            CopyRows.into(
                    "ingest.seen (month, high, low)",
                    database,
                    rows -> {
                        for (var hash : hashes) {
                            rows.integer(number).number(hash.high()).number(hash.low()).end();
                        }
                    });
        }
    }

    /// The older first, in which all writers of that hour meet.
    private static List<YearMonth> months(Instant now) {
        var month = Months.of(now);
        boolean justBegun = Duration.between(Months.start(month), now).compareTo(OVERLAP) < 0;
        return justBegun ? List.of(month.minusMonths(1), month) : List.of(month);
    }
}
