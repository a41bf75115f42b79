package org.stammkunde.ingest.log;

import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Makes and drops the monthly parts of the tables.
@Repository
class PartitionStore {

    /// Any number that nobody else locks.
    private static final long LOCK = 7_301_662_001L;

    private final JdbcClient jdbc;

    PartitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Harmless when the parts are there, also when two nodes try at once.
    @Transactional
    public void create(YearMonth month) {
        jdbc.sql("select pg_advisory_xact_lock(" + LOCK + ")").query(String.class).optional();
        if (exists("event_" + Months.suffix(month)) && exists("seen_" + Months.suffix(month))) {
            return;
        }
        jdbc.sql(
                        """
                        create table if not exists ingest.event_%s partition of ingest.event
                        for values from ('%s') to ('%s')
                        """
                                .formatted(
                                        Months.suffix(month),
                                        Months.start(month),
                                        Months.start(month.plusMonths(1))))
                .update();
        jdbc.sql(
                        """
                        create table if not exists ingest.seen_%1$s partition of ingest.seen
                        (primary key (high, low)) for values in (%2$d)
                        """
                                .formatted(Months.suffix(month), Months.number(month)))
                .update();
    }

    /// Forgets the messages of months that are not looked up any more.
    @Transactional
    public void forgetBefore(YearMonth first) {
        for (var suffix : seenMonths()) {
            if (suffix.compareTo(Months.suffix(first)) < 0) {
                jdbc.sql("drop table ingest.seen_" + suffix).update();
            }
        }
    }

    private boolean exists(String table) {
        return jdbc.sql("select to_regclass('ingest." + table + "') is not null")
                .query(Boolean.class)
                .single();
    }

    private List<String> seenMonths() {
        return jdbc.sql(
                        """
                        select substr(c.relname, 6) from pg_inherits i
                        join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = 'ingest.seen'::regclass
                        """)
                .query(String.class)
                .list();
    }
}
