package org.stammkunde.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;

/// The rows of `jobs.job`. All times are the database's: the nodes' clocks may disagree.
@Repository
class JobStore {

    /// How long a node may be silent before its job goes to another one.
    static final Duration LEASE = Duration.ofSeconds(12);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_CRASHES = 5;

    private final JdbcClient sql;

    JobStore(JdbcClient sql) {
        this.sql = sql;
    }

    JobId insert(String kind, long subject) {
        return sql.sql(
                        """
                        insert into jobs.job (kind, subject) values (:kind, :subject) returning id
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .query((row, _) -> new JobId(row.getLong(1)))
                .single();
    }

    Optional<Job> find(JobId id) {
        return sql.sql("select * from jobs.job where id = :id")
                .param("id", id.value())
                .query(JobStore::job)
                .optional();
    }

    List<Job> find(Collection<JobId> ids) {
        return sql.sql("select * from jobs.job where id = any(:ids)")
                .param("ids", ids.stream().map(JobId::value).toArray(Long[]::new))
                .query(JobStore::job)
                .list();
    }

    Slice<Job> list(PageRequest page) {
        var jobs =
                sql.sql(
                                """
                                select * from jobs.job
                                order by created_at desc, id desc
                                limit :size offset :offset
                                """)
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query(JobStore::job)
                        .list();
        var total = sql.sql("select count(*) from jobs.job").query(Long.class).single();
        return new Slice<>(jobs, total);
    }

    /// Jobs by state; ended ones of the last seven days only.
    Map<JobState, Long> counts() {
        var counts = new EnumMap<JobState, Long>(JobState.class);
        sql.sql(
                        """
                        select state, count(*) from jobs.job
                        where finished_at is null or finished_at > now() - interval '7 days'
                        group by state
                        """)
                .query(
                        row -> {
                            counts.put(JobState.valueOf(row.getString(1)), row.getLong(2));
                        });
        return counts;
    }

    boolean cancel(JobId id) {
        return 1
                == sql.sql(
                                """
                                update jobs.job
                                set state = 'CANCELLED', finished_at = now(), stopped_at = now(),
                                    lease_until = null
                                where id = :id and state in ('QUEUED', 'RUNNING')
                                """)
                        .param("id", id.value())
                        .update();
    }

    boolean resume(JobId id) {
        return 1
                == sql.sql(
                                """
                                update jobs.job
                                set state = 'QUEUED', due_at = now(), crashes = 0,
                                    finished_at = null, error_code = null
                                where id = :id and state in ('FAILED', 'CANCELLED')
                                """)
                        .param("id", id.value())
                        .update();
    }

    /// Takes the job that has waited longest. Its start is put off by as long as it stood still.
    ///
    /// @param kinds what this node can do
    /// @param busy jobs whose cancelled attempt has not ended here yet
    Optional<Claim> claim(String node, Collection<String> kinds, Collection<JobId> busy) {
        return sql.sql(
                        """
                        update jobs.job
                        set state = 'RUNNING', token = token + 1, node = :node,
                            lease_until = now() + :lease * interval '1 millisecond',
                            started_at = coalesce(started_at + (now() - stopped_at), now())
                        where id = (
                            select id from jobs.job
                            where state = 'QUEUED' and due_at <= now()
                              and kind = any(:kinds) and id <> all(:busy)
                            order by due_at, id
                            limit 1
                            for update skip locked)
                        returning id, kind, subject, token
                        """)
                .param("node", node)
                .param("lease", LEASE.toMillis())
                .param("kinds", kinds.toArray(String[]::new))
                .param("busy", busy.stream().map(JobId::value).toArray(Long[]::new))
                .query(JobStore::claimed)
                .optional();
    }

    /// Says that the attempt is alive; false = it has lost the job. A row that the attempt's own
    /// transaction holds is not waited for.
    boolean renew(Claim claim) {
        own(
                        claim,
                        """
                        update jobs.job
                        set lease_until = now() + :lease * interval '1 millisecond'
                        where id in (
                            select id from jobs.job where id = :id for update skip locked)
                        """)
                .param("lease", LEASE.toMillis())
                .update();
        return own(claim, "select 1 from jobs.job where id = :id")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Notes progress in the caller's transaction; false = it has lost the job.
    boolean progress(Claim claim, long done, long total, long rows) {
        return 1
                == own(
                                claim,
                                """
                        update jobs.job
                        set done = :done, total = :total, rows = :rows, crashes = 0,
                            lease_until = clock_timestamp() + :lease * interval '1 millisecond'
                        where id = :id
                        """)
                        .param("done", done)
                        .param("total", total)
                        .param("rows", rows)
                        .param("lease", LEASE.toMillis())
                        .update();
    }

    void complete(Claim claim) {
        own(
                        claim,
                        """
                        update jobs.job
                        set state = 'COMPLETED', finished_at = now(), lease_until = null
                        where id = :id
                        """)
                .update();
    }

    void fail(Claim claim, String code) {
        own(
                        claim,
                        """
                        update jobs.job
                        set state = 'FAILED', error_code = :code, finished_at = now(),
                            stopped_at = now(), lease_until = null
                        where id = :id
                        """)
                .param("code", code)
                .update();
    }

    /// Gives the job back for somebody else to go on with.
    void release(Claim claim) {
        own(
                        claim,
                        """
                        update jobs.job
                        set state = 'QUEUED', node = null, lease_until = null, stopped_at = now()
                        where id = :id
                        """)
                .update();
    }

    /// Puts the job off for a moment. However often that happens, it is no fault of the job's.
    void postpone(Claim claim) {
        own(
                        claim,
                        """
                        update jobs.job
                        set state = 'QUEUED', node = null, lease_until = null, stopped_at = now(),
                            due_at = now() + :pause * interval '1 millisecond'
                        where id = :id
                        """)
                .param("pause", PAUSE.toMillis())
                .update();
    }

    /// Ends an attempt that broke off without a result.
    void crashed(Claim claim) {
        requeue(
                "id = :id and token = :token",
                Map.of("id", claim.id().value(), "token", claim.token()));
    }

    /// Takes back what an earlier, killed process of this node was working on.
    int recover(String node) {
        return requeue("node = :node", Map.of("node", node));
    }

    /// Takes back what silent nodes were working on. A row whose attempt is about to commit is
    /// locked and therefore skipped.
    int reap() {
        return requeue("lease_until < now()", Map.of());
    }

    /// The first crash is followed at once by another attempt, later ones ever more slowly;
    /// without any progress in between the job fails in the end.
    private int requeue(String which, Map<String, ?> params) {
        return sql.sql(
                        """
                        update jobs.job
                        set crashes = crashes + 1, node = null, lease_until = null,
                            stopped_at = least(lease_until, now()),
                            state = case when crashes + 1 >= :most
                                then 'FAILED' else 'QUEUED' end,
                            error_code = case when crashes + 1 >= :most
                                then 'jobs.crashed' end,
                            finished_at = case when crashes + 1 >= :most then now() end,
                            due_at = case when crashes = 0
                                then now() else now() + power(2, crashes) * interval '1 second' end
                        where id in (
                            select id from jobs.job where state = 'RUNNING' and %s
                            for update skip locked)
                        """
                                .formatted(which))
                .param("most", MOST_CRASHES)
                .params(params)
                .update();
    }

    private JdbcClient.StatementSpec own(Claim claim, String statement) {
        return sql.sql(statement + " and token = :token and state = 'RUNNING'")
                .param("id", claim.id().value())
                .param("token", claim.token());
    }

    private static Claim claimed(ResultSet row, int number) throws SQLException {
        return new Claim(
                new JobId(row.getLong("id")),
                row.getString("kind"),
                row.getLong("subject"),
                row.getLong("token"));
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                new JobId(row.getLong("id")),
                row.getString("kind"),
                row.getLong("subject"),
                JobState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("rows"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("error_code"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
