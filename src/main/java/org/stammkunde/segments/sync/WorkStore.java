package org.stammkunde.segments.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.segments.SegmentId;

/// The webhooks as those see them who send for them. All times are the database's: the nodes'
/// clocks may disagree.
@Repository
class WorkStore {

    /// For so long nobody else sends: longer than a request takes.
    static final Duration LEASE = Duration.ofSeconds(40);

    private static final String DUE =
            """
             w.paused is null and w.due_at <= now()
             and (w.leased_until is null or w.leased_until < now())
            """;

    private static final String COLUMNS =
            """
            select w.id, w.segment_id, s.name, s.deleted_at is not null as dropped, w.url, w.sends,
                   w.edits, w.secret, case when w.former_until > now() then w.former end as former,
                   w.started, w.place, w.initial_after, w.message, w.message_until, w.failures,
                   w.failing_since, w.lease, now() as now
            from segments.webhook w join segments.segment s on s.id = w.segment_id
            where w.id = :id
            """;

    private final JdbcClient sql;

    WorkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those for which there may be something to do now, those that wait longest first.
    List<WebhookId> due() {
        return sql.sql(
                        """
                        select w.id
                        from segments.webhook w join segments.segment s on s.id = w.segment_id
                        where %s
                          and (w.message is not null or w.initial_after is not null
                               or s.deleted_at is not null
                               or exists (select 1 from segments.stay
                                          where segment_id = w.segment_id
                                            and entered_no > w.place)
                               or exists (select 1 from segments.stay
                                          where segment_id = w.segment_id and left_no > w.place))
                        order by w.due_at, w.id
                        """
                                .formatted(DUE))
                .query((row, _) -> new WebhookId(row.getLong(1)))
                .list();
    }

    /// Locks its row until the end of the transaction, unless it is not due or somebody else is at
    /// it.
    Optional<Work> lockDue(WebhookId id) {
        return sql.sql(COLUMNS + " and " + DUE + " for update of w skip locked")
                .param("id", id.value())
                .query((row, _) -> work(row))
                .optional();
    }

    Optional<Work> find(WebhookId id) {
        return sql.sql(COLUMNS).param("id", id.value()).query((row, _) -> work(row)).optional();
    }

    /// All before this place is done.
    void passed(WebhookId id, long place) {
        sql.sql("update segments.webhook set place = :place where id = :id")
                .param("id", id.value())
                .param("place", place)
                .update();
    }

    /// All members of the beginning are done.
    void initialDone(WebhookId id) {
        sql.sql("update segments.webhook set initial_after = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /// A message is under way from now on: whatever happens, the next attempt has the same changes.
    ///
    /// @return the lease
    long begin(WebhookId id, String message, long until) {
        return sql.sql(
                        """
                        update segments.webhook
                        set message = :message, message_until = :until, lease = lease + 1,
                            leased_until = now() + make_interval(secs => :lease)
                        where id = :id returning lease
                        """)
                .param("id", id.value())
                .param("message", message)
                .param("until", until)
                .param("lease", LEASE.toSeconds())
                .query(Long.class)
                .single();
    }

    /// The message arrived. One that came to be another meanwhile changes nothing.
    ///
    /// @return whether it was still this one
    boolean arrived(WebhookId id, long lease, String message, int status) {
        return 1
                == sql.sql(
                                """
                                update segments.webhook
                                set place = case when initial_after is null then message_until
                                                 else place end,
                                    initial_after = case when initial_after is not null
                                                         then message_until end,
                                    message = null, message_until = null, failures = 0,
                                    failing_since = null, last_status = :status,
                                    last_trouble = null, due_at = now(), leased_until = null
                                where id = :id and lease = :lease and message = :message
                                """)
                        .param("id", id.value())
                        .param("lease", lease)
                        .param("message", message)
                        .param("status", status)
                        .update();
    }

    /// The message did not arrive.
    ///
    /// @param next null = it is not tried again by itself
    /// @param paused why not, null = it is
    /// @return whether it was still this one's turn; otherwise nothing has changed
    boolean failed(
            WebhookId id,
            long lease,
            @Nullable Integer status,
            @Nullable String trouble,
            @Nullable Duration next,
            @Nullable Pause paused) {
        return 1
                == sql.sql(
                                """
                                update segments.webhook
                                set failures = failures + 1,
                                    failing_since = coalesce(failing_since, now()),
                                    last_status = :status, last_trouble = :trouble,
                                    leased_until = null,
                                    due_at = now() + make_interval(secs => :next),
                                    paused = coalesce(paused, :paused)
                                where id = :id and lease = :lease
                                """)
                        .param("id", id.value())
                        .param("lease", lease)
                        .param("status", status)
                        .param("trouble", trouble)
                        .param("next", next == null ? 0 : next.toSeconds())
                        .param("paused", paused == null ? null : paused.name())
                        .update();
    }

    private static Work work(ResultSet row) throws SQLException {
        var failing = row.getObject("failing_since", OffsetDateTime.class);
        return new Work(
                new WebhookId(row.getLong("id")),
                new SegmentId(row.getLong("segment_id")),
                row.getString("name"),
                row.getBoolean("dropped"),
                row.getString("url"),
                Sends.valueOf(row.getString("sends")),
                row.getBoolean("edits"),
                row.getString("secret"),
                row.getString("former"),
                row.getLong("started"),
                row.getLong("place"),
                row.getObject("initial_after", Long.class),
                row.getString("message"),
                row.getLong("message_until"),
                row.getInt("failures"),
                failing == null ? null : failing.toInstant(),
                row.getLong("lease"),
                row.getObject("now", OffsetDateTime.class).toInstant());
    }
}
