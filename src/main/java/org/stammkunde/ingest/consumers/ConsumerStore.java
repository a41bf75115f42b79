package org.stammkunde.ingest.consumers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.ingest.Checkpoint;

/// Keeps how far consumers have come.
@Repository
class ConsumerStore {

    private final JdbcClient jdbc;

    ConsumerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A new consumer begins with the first event there is.
    void add(String name) {
        jdbc.sql("insert into ingest.consumer (name) values (:name) on conflict do nothing")
                .param("name", name)
                .update();
    }

    Reached place(String name) {
        return jdbc.sql(
                        """
                        select tx::text::bigint as tx, id, since from ingest.consumer
                        where name = :name
                        """)
                .param("name", name)
                .query((row, _) -> place(row))
                .single();
    }

    /// Reserves the consumer for this transaction. The commit need not wait for the disk: should
    /// it be lost in a crash, so is the work. And a node that stands still does not keep the
    /// consumer from others for long.
    ///
    /// @return false when another node works on it, or has since it was at that place
    boolean lock(String name, Reached place) {
        jdbc.sql(
                        """
                        select set_config('synchronous_commit', 'off', true),
                               set_config('idle_in_transaction_session_timeout', '120s', true)
                        """)
                .query((_, _) -> true)
                .single();
        return jdbc.sql(
                        """
                        select true from ingest.consumer
                        where name = :name and tx = cast(cast(:tx as text) as xid8) and id = :id
                        for update skip locked
                        """)
                .param("name", name)
                .param("tx", place.after().tx())
                .param("id", place.after().id())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /// Notes what has been done.
    void move(String name, Reached place) {
        jdbc.sql(
                        """
                        update ingest.consumer
                        set tx = cast(cast(:tx as text) as xid8), id = :id, since = :since
                        where name = :name
                        """)
                .param("name", name)
                .param("tx", place.after().tx())
                .param("id", place.after().id())
                .param("since", place.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Waits for a batch that is being worked on.
    ///
    /// @return false when the consumer has not come further than that
    boolean moveBack(String name, Reached place) {
        return jdbc.sql(
                                """
                                update ingest.consumer
                                set tx = cast(cast(:tx as text) as xid8), id = :id, since = :since
                                where name = :name
                                  and (tx, id) > (cast(cast(:tx as text) as xid8), :id)
                                """)
                        .param("name", name)
                        .param("tx", place.after().tx())
                        .param("id", place.after().id())
                        .param("since", place.since().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Reached place(ResultSet row) throws SQLException {
        return new Reached(
                new Checkpoint(row.getLong("tx"), row.getLong("id")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
