package org.stammkunde.segments.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.segments.SegmentId;

/// The webhooks as people see and change them.
@Repository
class WebhookStore {

    private static final String COLUMNS =
            """
            select id, segment_id, url, sends, edits,
                   case when former_until > now() then former_until end as former_until, failures,
                   failing_since, last_status, last_trouble, due_at, paused, created_at
            from segments.webhook where segment_id = :segment
            """;

    private final JdbcClient sql;

    WebhookStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Its place is behind all changes so far. While the segment's members are locked, no other
    /// change of it can have a smaller number and still be on its way.
    WebhookId insert(SegmentId segment, WebhookDraft draft, String url, String secret) {
        return new WebhookId(
                sql.sql(
                                """
                                with start as (select nextval('segments.change_no') as no)
                                insert into segments.webhook
                                    (segment_id, url, sends, edits, secret, started, place,
                                     initial_after)
                                select :segment, :url, :sends, :edits, :secret, no, no,
                                       case when :initial then 0 end
                                from start returning id
                                """)
                        .param("segment", segment.value())
                        .param("url", url)
                        .param("sends", draft.sends().name())
                        .param("edits", draft.edits())
                        .param("secret", secret)
                        .param("initial", draft.initial())
                        .query(Long.class)
                        .single());
    }

    List<Webhook> list(SegmentId segment) {
        return sql.sql(COLUMNS + " order by id")
                .param("segment", segment.value())
                .query((row, _) -> webhook(row))
                .list();
    }

    Optional<Webhook> find(SegmentId segment, WebhookId id) {
        return sql.sql(COLUMNS + " and id = :id")
                .param("segment", segment.value())
                .param("id", id.value())
                .query((row, _) -> webhook(row))
                .optional();
    }

    /// Another address is tried at once. When something else is asked for, the message under way
    /// would have other changes in it: it is made anew.
    void update(WebhookId id, String url, Sends sends, boolean edits) {
        sql.sql(
                        """
                        update segments.webhook
                        set message = case when sends = :sends and edits = :edits then message end,
                            due_at = case when url = :url then due_at else now() end,
                            failures = case when url = :url then failures else 0 end,
                            failing_since = case when url = :url then failing_since end,
                            url = :url, sends = :sends, edits = :edits
                        where id = :id
                        """)
                .param("id", id.value())
                .param("url", url)
                .param("sends", sends.name())
                .param("edits", edits)
                .update();
    }

    void pause(WebhookId id) {
        sql.sql("update segments.webhook set paused = 'BY_HAND' where id = :id and paused is null")
                .param("id", id.value())
                .update();
    }

    /// Goes on where it stopped, at once.
    void resume(WebhookId id) {
        sql.sql(
                        """
                        update segments.webhook
                        set paused = null, failures = 0, failing_since = null, due_at = now()
                        where id = :id
                        """)
                .param("id", id.value())
                .update();
    }

    /// The present secret becomes the former one.
    void changeSecret(WebhookId id, String secret, Instant formerUntil) {
        sql.sql(
                        """
                        update segments.webhook
                        set former = secret, former_until = :until, secret = :secret
                        where id = :id
                        """)
                .param("id", id.value())
                .param("secret", secret)
                .param("until", formerUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(WebhookId id) {
        sql.sql("delete from segments.webhook where id = :id").param("id", id.value()).update();
    }

    /// Those that are paused and cannot be resumed any more, because their segment is gone.
    void deleteStranded() {
        sql.sql(
                        """
                        delete from segments.webhook w using segments.segment s
                        where s.id = w.segment_id and s.deleted_at is not null
                          and w.paused is not null
                        """)
                .update();
    }

    /// @param stopped paused, but not by hand
    record Counts(long all, long retrying, long stopped) {}

    Counts counts() {
        return sql.sql(
                        """
                        select count(*) as total,
                               count(*) filter (where paused is null
                                                and failing_since is not null) as retrying,
                               count(*) filter (where paused <> 'BY_HAND') as stopped
                        from segments.webhook
                        """)
                .query(
                        (row, _) ->
                                new Counts(
                                        row.getLong("total"),
                                        row.getLong("retrying"),
                                        row.getLong("stopped")))
                .single();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        var paused = row.getString("paused");
        return new Webhook(
                new WebhookId(row.getLong("id")),
                new SegmentId(row.getLong("segment_id")),
                row.getString("url"),
                Sends.valueOf(row.getString("sends")),
                row.getBoolean("edits"),
                instant(row, "former_until"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                row.getObject("last_status", Integer.class),
                row.getString("last_trouble"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                paused == null ? null : Pause.valueOf(paused),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
