package org.stammkunde.connectors;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.shared.PageRequest;
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

    boolean anyCompletedSince(ImportKind kind, Instant time) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from connectors.import
                            where kind = :kind and completed_at > :time)
                        """)
                .param("kind", kind.code())
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
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
