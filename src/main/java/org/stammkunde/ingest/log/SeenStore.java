package org.stammkunde.ingest.log;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

    /// Notes messages and says which of them had not been counted before. A transaction that is
    /// just counting one of them elsewhere is waited for.
    ///
    /// @return a set that may be changed, as the given one
    /// @throws org.springframework.dao.DataAccessException of SQL state 23505 when one has just
    ///     been counted elsewhere; another attempt tells which
    Set<MessageHash> count(Set<MessageHash> hashes, Instant now) {
        if (hashes.isEmpty()) {
            return hashes;
        }
        var months = months(now);
        var fresh = insert(hashes, months.getFirst(), Months.of(now));
        months.stream().skip(1).forEach(month -> copy(new TreeSet<>(fresh), month));
        return fresh;
    }

    /// Sorted, so that two writers never wait for each other in a ring. Mostly all are new, and
    /// then nothing need be read back.
    private Set<MessageHash> insert(Set<MessageHash> hashes, YearMonth month, YearMonth present) {
        int inserted =
                jdbc.update(
                        """
                        insert into ingest.seen (month, high, low)
                        select ?, asked.high, asked.low
                        from unnest(?::bigint[], ?::bigint[]) asked(high, low)
                        where not exists (
                            select from ingest.seen s
                            where s.month between ? and ? and s.month <> ?
                              and s.high = asked.high and s.low = asked.low)
                        order by asked.high, asked.low
                        on conflict do nothing
                        """,
                        Months.number(month),
                        high(hashes),
                        low(hashes),
                        Months.number(present) - MONTHS + 1,
                        Months.number(present),
                        Months.number(month));
        return inserted == hashes.size() ? hashes : ofThisTransaction(hashes, month);
    }

    private Set<MessageHash> ofThisTransaction(Set<MessageHash> hashes, YearMonth month) {
        return new HashSet<>(
                jdbc.query(
                        """
                        select s.high, s.low
                        from unnest(?::bigint[], ?::bigint[]) asked(high, low)
                        join ingest.seen s on s.high = asked.high and s.low = asked.low
                        where s.month = ? and s.xmin = pg_current_xact_id()::xid
                        """,
                        (row, _) -> new MessageHash(row.getLong(1), row.getLong(2)),
                        high(hashes),
                        low(hashes),
                        Months.number(month)));
    }

    private void copy(SortedSet<MessageHash> hashes, YearMonth month) {
        if (hashes.isEmpty()) {
            return;
        }
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

    private static long[] high(Set<MessageHash> hashes) {
        return hashes.stream().mapToLong(MessageHash::high).toArray();
    }

    private static long[] low(Set<MessageHash> hashes) {
        return hashes.stream().mapToLong(MessageHash::low).toArray();
    }

    /// In which messages are noted at a time; the older first, where all writers of that hour meet.
    static List<YearMonth> months(Instant now) {
        var month = Months.of(now);
        boolean justBegun = Duration.between(Months.start(month), now).compareTo(OVERLAP) < 0;
        return justBegun ? List.of(month.minusMonths(1), month) : List.of(month);
    }
}
