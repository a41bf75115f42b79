package org.stammkunde.connectors.webhooks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `connectors.hook_sample`: the last few deliveries of a source.
@Repository
class HookSampleStore {

    private static final int KEPT = 5;

    private final JdbcClient jdbc;

    HookSampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Older ones make room.
    void add(long source, String body, Instant at) {
        jdbc.sql(
                        """
                        insert into connectors.hook_sample (source, body, received_at)
                        values (:source, :body, :at)
                        """)
                .param("source", source)
                .param("body", body)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        delete from connectors.hook_sample
                        where source = :source and id <= (
                            select id from connectors.hook_sample where source = :source
                            order by id desc offset :kept limit 1)
                        """)
                .param("source", source)
                .param("kept", KEPT)
                .update();
    }

    /// The newest first.
    List<Sample> of(long source) {
        return jdbc.sql(
                        """
                        select id, body, received_at from connectors.hook_sample
                        where source = :source order by id desc
                        """)
                .param("source", source)
                .query(
                        (row, _) ->
                                new Sample(
                                        row.getLong("id"),
                                        row.getString("body"),
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    void deleteBefore(Instant time) {
        jdbc.sql("delete from connectors.hook_sample where received_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
