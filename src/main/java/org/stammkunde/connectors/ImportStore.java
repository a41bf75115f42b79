package org.stammkunde.connectors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.IntakeResult;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.ProblemException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `connectors.import`.
@Component
class ImportStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> ARGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ImportId insert(ImportKind kind, String fileName) {
        return jdbc.sql(
                        """
                        insert into connectors.import (kind, file_name, created_at)
                        values (:kind, :name, :now) returning id
                        """)
                .param("kind", kind.code())
                .param("name", fileName)
                .param("now", now())
                .query((row, _) -> new ImportId(row.getLong(1)))
                .single();
    }

    void stored(ImportId id, long bytes) {
        jdbc.sql(
                        """
                        update connectors.import set file_bytes = :bytes, stored_at = :now
                        where id = :id
                        """)
                .param("bytes", bytes)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    /// Deletes a draft with its file.
    ///
    /// @return false when there is none, or it has begun
    boolean deleteDraft(ImportId id) {
        return jdbc.sql("delete from connectors.import where id = :id and job_id is null")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Deletes drafts that nobody began, and uploads that broke off.
    ///
    /// @return how many
    int deleteDrafts(Instant createdBefore) {
        return jdbc.sql(
                        """
                        delete from connectors.import
                        where job_id is null and created_at < :before
                        """)
                .param("before", at(createdBefore))
                .update();
    }

    Optional<ImportRow> find(ImportId id) {
        return jdbc.sql("select * from connectors.import where id = :id and stored_at is not null")
                .param("id", id.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Newest first.
    List<ImportRow> list(PageRequest page) {
        return jdbc.sql(
                        """
                        select * from connectors.import where stored_at is not null
                        order by id desc limit :size offset :offset
                        """)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
    }

    /// The imports older than one of them, newest first.
    List<ImportRow> older(long than, int most) {
        return jdbc.sql(
                        """
                        select * from connectors.import where stored_at is not null and id < :than
                        order by id desc limit :most
                        """)
                .param("than", than)
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from connectors.import where stored_at is not null")
                .query(Long.class)
                .single();
    }

    /// Earlier imports that brought rejected rows of the same import again.
    List<ImportRow> mendedBefore(ImportId mends, ImportId before) {
        return jdbc.sql(
                        """
                        select * from connectors.import
                        where mends = :mends and id < :before and completed_at is not null
                        order by id
                        """)
                .param("mends", mends.value())
                .param("before", before.value())
                .query((row, _) -> row(row))
                .list();
    }

    /// Ends the draft.
    ///
    /// @return false when it was none any more
    boolean begin(ImportId id, Settled settled) {
        return jdbc.sql(
                                """
                                update connectors.import
                                set preset = :preset, mapping = :mapping::jsonb, source = :source,
                                    mends = :mends,
                                    header = :header::jsonb, columns = :columns,
                                    zone = :zone, currency = :currency, job_id = 0
                                where id = :id and job_id is null
                                """)
                        .param("preset", settled.preset())
                        .param("mapping", settled.mapping())
                        .param("source", settled.source())
                        .param("mends", settled.mends() == null ? null : settled.mends().value())
                        .param("header", JSON.writeValueAsString(settled.header()))
                        .param("columns", settled.columns())
                        .param("zone", settled.zone().getId())
                        .param("currency", settled.currency().getCurrencyCode())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void queued(ImportId id, long jobId) {
        jdbc.sql("update connectors.import set job_id = :job where id = :id")
                .param("job", jobId)
                .param("id", id.value())
                .update();
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
    void progress(ImportId id, int source, long line, int rows, int rejected, IntakeResult result) {
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
                .param("now", now())
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

    /// Imports that have begun and may still go on.
    List<ImportRow> unfinished() {
        return jdbc.sql(
                        """
                        select * from connectors.import
                        where job_id is not null and completed_at is null and discarded_at is null
                        """)
                .query((row, _) -> row(row))
                .list();
    }

    /// Imports old enough to have ended before then; whether they did, their jobs know. A file
    /// stays as long as an import of its mended rows may still read it.
    List<ImportId> old(Instant before) {
        return jdbc.sql(
                        """
                        select i.id from connectors.import i
                        where i.discarded_at is null and i.job_id is not null
                          and i.created_at < :before
                          and not exists (
                              select 1 from connectors.import m
                              where m.mends in (i.id, i.mends) and m.id > i.id
                                and m.completed_at is null and m.discarded_at is null)
                        order by i.id
                        """)
                .param("before", at(before))
                .query((row, _) -> new ImportId(row.getLong(1)))
                .list();
    }

    /// Holds the import until the end of the transaction: it can neither be resumed nor
    /// discarded meanwhile.
    Optional<ImportRow> lock(ImportId id) {
        return jdbc.sql(
                        """
                        select * from connectors.import
                        where id = :id and stored_at is not null for update
                        """)
                .param("id", id.value())
                .query((row, _) -> row(row))
                .optional();
    }

    void discarded(ImportId id) {
        jdbc.sql("update connectors.import set discarded_at = :now where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        return new ImportRow(
                new ImportId(row.getLong("id")),
                ImportKind.of(row.getString("kind")).orElseThrow(),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getString("preset"),
                row.getString("mapping"),
                texts(row.getString("header")),
                row.getInt("columns"),
                id(row.getObject("mends", Long.class)),
                row.getObject("job_id", Long.class),
                zone(row.getString("zone")),
                currency(row.getString("currency")),
                instant(row.getObject("as_of", OffsetDateTime.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("checkpoint_source"),
                row.getLong("checkpoint_line"),
                row.getLong("rows_read"),
                row.getLong("rows_rejected"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                instant(row.getObject("discarded_at", OffsetDateTime.class)),
                problem(row));
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        return id == null ? null : ZoneId.of(id);
    }

    private static @Nullable Currency currency(@Nullable String code) {
        return code == null ? null : Currency.getInstance(code);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable ImportId id(@Nullable Long value) {
        return value == null ? null : new ImportId(value);
    }

    private static List<String> texts(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, TEXTS);
    }

    private static Import.@Nullable Problem problem(ResultSet row) throws SQLException {
        var code = row.getString("problem_code");
        return code == null
                ? null
                : new Import.Problem(code, JSON.readValue(row.getString("problem_args"), ARGS));
    }
}
