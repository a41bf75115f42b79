package org.stammkunde.ingest.log;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
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

    private static final int FEW = 200;
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
    /// @param hashes sorted, so that two writers never wait for each other in a ring
    /// @throws org.springframework.dao.DataAccessException of SQL state 23505 when one has just
    ///     been counted elsewhere; another attempt tells which
    SortedSet<MessageHash> count(SortedSet<MessageHash> hashes, Instant now) {
        if (hashes.isEmpty()) {
            return hashes;
        }
        var months = months(now);
        var present = Months.of(now);
        var fresh =
                hashes.size() <= FEW
                        ? insert(hashes, months.getFirst(), present)
                        : copy(unknown(hashes, present), months.getFirst());
        months.stream().skip(1).forEach(month -> copy(fresh, month));
        return fresh;
    }

    /// In one statement, which is quickest for few.
    private SortedSet<MessageHash> insert(
            SortedSet<MessageHash> hashes, YearMonth month, YearMonth present) {
        return new TreeSet<>(
                jdbc.query(
                        """
                        insert into ingest.seen (month, high, low)
                        select ?, asked.high, asked.low
                        from unnest(?::bigint[], ?::bigint[]) asked(high, low)
                        where not exists (
                            select from ingest.seen s
                            where s.month between ? and ? and s.month <> ?
                              and s.high = asked.high and s.low = asked.low)
                        on conflict do nothing
                        returning high, low
                        """,
                        (row, _) -> new MessageHash(row.getLong(1), row.getLong(2)),
                        Months.number(month),
                        high(hashes),
                        low(hashes),
                        Months.number(present) - MONTHS + 1,
                        Months.number(present),
                        Months.number(month)));
    }

    private SortedSet<MessageHash> unknown(SortedSet<MessageHash> hashes, YearMonth present) {
        var unknown = new TreeSet<>(hashes);
        jdbc.query(
                """
                select high, low
                from unnest(?::bigint[], ?::bigint[]) asked(high, low)
                where exists (
                    select from ingest.seen s
                    where s.month between ? and ?
                      and s.high = asked.high and s.low = asked.low)
                """,
                row -> {
                    unknown.remove(new MessageHash(row.getLong(1), row.getLong(2)));
                },
                high(hashes),
                low(hashes),
                Months.number(present) - MONTHS + 1,
                Months.number(present));
        return unknown;
    }

    private SortedSet<MessageHash> copy(SortedSet<MessageHash> hashes, YearMonth month) {
        if (hashes.isEmpty()) {
            return hashes;
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
        return hashes;
    }

    private static long[] high(SortedSet<MessageHash> hashes) {
        return hashes.stream().mapToLong(MessageHash::high).toArray();
    }

    private static long[] low(SortedSet<MessageHash> hashes) {
        return hashes.stream().mapToLong(MessageHash::low).toArray();
    }

    /// The older first, in which all writers of that hour meet.
    private static List<YearMonth> months(Instant now) {
        var month = Months.of(now);
        boolean justBegun = Duration.between(Months.start(month), now).compareTo(OVERLAP) < 0;
        return justBegun ? List.of(month.minusMonths(1), month) : List.of(month);
    }
}
