package org.stammkunde.segments.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.segments.SegmentId;

/// The webhooks as people see and change them.
@Repository
class WebhookStore {

    private static final String COLUMNS =
            """
            select id, segment_id, url, sends, edits, secrets,
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
    WebhookId insert(
            SegmentId segment, WebhookDraft draft, String url, String secret, @Nullable UUID once) {
        return new WebhookId(
                sql.sql(
                                """
                                with start as (select nextval('segments.change_no') as no)
                                insert into segments.webhook
                                    (segment_id, url, sends, edits, secret, started, place,
                                     initial_after, once)
                                select :segment, :url, :sends, :edits, :secret, no, no,
                                       case when :initial then 0 end, cast(:once as uuid)
                                from start returning id
                                """)
                        .param("segment", segment.value())
                        .param("url", url)
                        .param("sends", draft.sends().name())
                        .param("edits", draft.edits())
                        .param("secret", secret)
                        .param("initial", draft.initial())
                        .param("once", once)
                        .query(Long.class)
                        .single());
    }

    Optional<Origin> origin(SegmentId segment) {
        return sql.sql(
                        """
                        select s.id, s.name, s.deleted_at is not null as deleted
                        from segments.segment s
                        where s.id = :id
                          and (s.deleted_at is null
                               or exists (select 1 from segments.webhook where segment_id = s.id))
                        """)
                .param("id", segment.value())
                .query((row, _) -> origin(row))
                .optional();
    }

    /// Deleted segments that still have webhooks.
    List<Origin> ending() {
        return sql.sql(
                        """
                        select s.id, s.name, true as deleted from segments.segment s
                        where s.deleted_at is not null
                          and s.id in (select segment_id from segments.webhook)
                        order by s.name, s.id
                        """)
                .query((row, _) -> origin(row))
                .list();
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                new SegmentId(row.getLong("id")), row.getString("name"), row.getBoolean("deleted"));
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

    /// The one that was made by this request, if any was.
    Optional<Webhook> find(SegmentId segment, @Nullable UUID once) {
        return sql.sql(COLUMNS + " and once = cast(:once as uuid)")
                .param("segment", segment.value())
                .param("once", once)
                .query((row, _) -> webhook(row))
                .optional();
    }

    /// Another address is tried at once, and what comes of an attempt at the former one counts no
    /// more. When something else is asked for, the message under way would have other changes in
    /// it: it is made anew. Whoever is told only who leaves is not told who is in it.
    void update(WebhookId id, String url, Sends sends, boolean edits) {
        sql.sql(
                        """
                        update segments.webhook
                        set message = case when sends = :sends and edits = :edits then message end,
                            due_at = case when url = :url then due_at else now() end,
                            lease = case when url = :url then lease else lease + 1 end,
                            leased_until = case when url = :url then leased_until end,
                            initial_after = case when :sends <> 'LEFT' then initial_after end,
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

    /// Goes on where it stopped, at once, or when the attempt under way could have come to its end:
    /// that undoes nothing any more.
    void resume(WebhookId id) {
        sql.sql(
                        """
                        update segments.webhook
                        set paused = null, failures = 0, failing_since = null, due_at = now(),
                            lease = lease + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .update();
    }

    /// The present secret becomes the former one, unless there is one that still signs.
    ///
    /// @param present how many secrets there have to be, null = any number
    /// @param overlap for how long the former one signs
    /// @return whether there were so many
    boolean changeSecret(WebhookId id, @Nullable Integer present, String secret, Duration overlap) {
        return 1
                == sql.sql(
                                """
                                update segments.webhook
                                set former = case when former_until > now() then former
                                                  else secret end,
                                    former_until = case when former_until > now() then former_until
                                                        else now()
                                                             + make_interval(secs => :overlap) end,
                                    secret = :secret, secrets = secrets + 1
                                where id = :id
                                  and secrets = coalesce(cast(:present as integer), secrets)
                                """)
                        .param("id", id.value())
                        .param("present", present)
                        .param("secret", secret)
                        .param("overlap", overlap.toSeconds())
                        .update();
    }

    /// @return whether no other test is under way, on whatever node
    boolean beginTest(WebhookId id) {
        return 1
                == sql.sql(
                                """
                                update segments.webhook
                                set tested_until = now() + make_interval(secs => :lease)
                                where id = :id and (tested_until is null or tested_until < now())
                                """)
                        .param("id", id.value())
                        .param("lease", WorkStore.LEASE.toSeconds())
                        .update();
    }

    void endTest(WebhookId id) {
        sql.sql("update segments.webhook set tested_until = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void delete(WebhookId id) {
        sql.sql("delete from segments.webhook where id = :id").param("id", id.value()).update();
    }

    /// Those that are paused and whose segment was deleted before that.
    void deleteStranded(Duration age) {
        sql.sql(
                        """
                        delete from segments.webhook w using segments.segment s
                        where s.id = w.segment_id and w.paused is not null
                          and s.deleted_at < now() - make_interval(secs => :age)
                        """)
                .param("age", age.toSeconds())
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
                row.getInt("secrets"),
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
