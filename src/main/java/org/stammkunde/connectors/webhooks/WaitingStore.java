package org.stammkunde.connectors.webhooks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.access.Secrets;
import org.stammkunde.ingest.receiving.BodyJson;

/// Rows of `connectors.hook_waiting`.
@Repository
class WaitingStore {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One that waits.
    ///
    /// @param delivery as JSON text
    record Row(long id, String delivery, Instant receivedAt) {}

    /// One that is there already waits for what it names now.
    void add(Delivery delivery, String reference) {
        jdbc.sql(
                        """
                        insert into connectors.hook_waiting
                            (source, reference, fingerprint, delivery, received_at)
                        values (:source, :reference, :fingerprint, :delivery, :at)
                        on conflict (source, fingerprint) do update
                        set reference = excluded.reference
                        """)
                .param("source", delivery.source())
                .param("reference", reference)
                .param("fingerprint", Secrets.sha256(BodyJson.write(delivery.body())))
                .param("delivery", BodyJson.write(delivery.json()))
                .param("at", delivery.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// In the order in which they came.
    List<Row> of(long source, Collection<String> references) {
        return jdbc.sql(
                        """
                        select id, delivery, received_at from connectors.hook_waiting
                        where source = :source and reference = any(:references)
                        order by id limit :limit
                        """)
                .param("source", source)
                .param("references", references.toArray(String[]::new))
                .param("limit", AT_ONCE)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getLong("id"),
                                        row.getString("delivery"),
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    void delete(long id) {
        jdbc.sql("delete from connectors.hook_waiting where id = :id").param("id", id).update();
    }

    long count(long source) {
        return jdbc.sql("select count(*) from connectors.hook_waiting where source = :source")
                .param("source", source)
                .query(Long.class)
                .single();
    }

    void deleteBefore(Instant time) {
        jdbc.sql("delete from connectors.hook_waiting where received_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
