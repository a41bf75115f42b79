package org.stammkunde.connectors;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.IntakeResult;
import org.stammkunde.shared.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/// How far imports under way have come: columns of `connectors.import`.
@Component
class ProgressStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Lets the present transaction commit without waiting for the disk. Should the server crash,
    /// it may be lost as a whole, with the line it reached, and is then done again. What commits
    /// later and waits makes sure of it, too.
    void commitSoon() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    /// Says how far the import is committed.
    ///
    /// @param rows rows of this import's own file in the batch
    void advance(ImportId id, int source, long line, int rows, int rejected, IntakeResult result) {
        jdbc.sql(
                        """
                        update connectors.import
                        set checkpoint_source = :source, checkpoint_line = :line,
                            rows_read = rows_read + :rows, rows_rejected = rows_rejected + :rejected,
                            created = created + :created, updated = updated + :updated,
                            unchanged = unchanged + :unchanged
                        where id = :id
                        """)
                .param("source", source)
                .param("line", line)
                .param("rows", rows)
                .param("rejected", rejected)
                .param("created", result.created())
                .param("updated", result.updated())
                .param("unchanged", result.unchanged())
                .param("id", id.value())
                .update();
    }

    /// Settles when the rows of an import were true that do not say so themselves.
    ///
    /// @param ours of the import whose rows these are again; null when they are new
    /// @return that of `ours`; else, when the last import of its kind and source read the very
    ///     same file, that one's; else the time of the upload
    Instant settleAsOf(ImportId id, @Nullable ImportId ours) {
        return jdbc.sql(
                        """
                        with file as (
                            select md5(string_agg(md5(bytes), '' order by no)) as print
                            from connectors.upload_chunk where import_id = :id),
                        own as (select * from connectors.import where id = :id),
                        last as (
                            select i.fingerprint, i.as_of from connectors.import i, own
                            where i.kind = own.kind and i.source = own.source and i.id < own.id
                              and i.as_of is not null and i.mends is null
                            order by i.id desc limit 1)
                        update connectors.import i
                        set fingerprint = file.print,
                            as_of = coalesce(
                                (select o.as_of from connectors.import o where o.id = :ours),
                                (select last.as_of from last
                                 where last.fingerprint = file.print),
                                i.created_at)
                        from file
                        where i.id = :id
                        returning i.as_of
                        """)
                .param("id", id.value())
                .param("ours", ours == null ? null : ours.value(), Types.BIGINT)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    void completed(ImportId id) {
        jdbc.sql(
                        """
                        update connectors.import
                        set completed_at = :now, problem_code = null, problem_args = null
                        where id = :id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void failed(ImportId id, ProblemException problem) {
        jdbc.sql(
                        """
                        update connectors.import
                        set problem_code = :code, problem_args = :args::jsonb where id = :id
                        """)
                .param("code", problem.code())
                .param("args", JSON.writeValueAsString(problem.args()))
                .param("id", id.value())
                .update();
    }
}
