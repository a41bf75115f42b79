package org.stammkunde.access.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The counted attempts.
@Repository
class ThrottleStore {

    private final JdbcClient jdbc;

    ThrottleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param attempts in this window, the one just counted included
    record Window(Instant start, int attempts) {}

    /// @param over windows that began before are over; they are swept out on the way
    Window count(byte[] bucket, Instant now, Instant over) {
        sweep(over);
        return jdbc.sql(
                        """
                        insert into access.throttle as t (bucket, window_start, attempts)
                        values (:bucket, :now, 1)
                        on conflict (bucket) do update
                        set attempts = case when t.window_start <= :over then 1
                                            else t.attempts + 1 end,
                            window_start = case when t.window_start <= :over
                                                then excluded.window_start
                                                else t.window_start end
                        returning window_start, attempts
                        """)
                .param("bucket", bucket)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("over", over.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Window(
                                        row.getObject("window_start", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getInt("attempts")))
                .single();
    }

    /// Counts an attempt unless it comes too early after the one before.
    ///
    /// @param over when the last attempt lies before, all of them are forgotten
    boolean pace(byte[] bucket, Instant now, Instant over) {
        sweep(over);
        return jdbc.sql(
                                """
                                insert into access.throttle as t (bucket, window_start, attempts)
                                values (:bucket, :now, 1)
                                on conflict (bucket) do update
                                set attempts = case when t.window_start <= :over then 1
                                                    else t.attempts + 1 end,
                                    window_start = excluded.window_start
                                where t.attempts < 20
                                   or excluded.window_start >= t.window_start
                                      + least(60, power(2, least(t.attempts - 20, 6)))
                                        * interval '1 second'
                                """)
                        .param("bucket", bucket)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("over", over.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void clear(byte[] bucket) {
        jdbc.sql("delete from access.throttle where bucket = :bucket")
                .param("bucket", bucket)
                .update();
    }

    void giveBack(byte[] bucket) {
        jdbc.sql(
                        """
                        update access.throttle set attempts = greatest(0, attempts - 1)
                        where bucket = :bucket
                        """)
                .param("bucket", bucket)
                .update();
    }

    // Skips what others hold at the moment: two sweeps must not wait for each other.
    private void sweep(Instant over) {
        jdbc.sql(
                        """
                        delete from access.throttle where bucket in (
                            select bucket from access.throttle where window_start < :over
                            for update skip locked)
                        """)
                .param("over", over.atOffset(ZoneOffset.UTC))
                .update();
    }
}
