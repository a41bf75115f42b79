package org.stammkunde.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The audit log's table. It has no update and no delete; the database refuses both.
@Repository
class AuditStore {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private static final String FROM =
            """
            from access.audit_entry e
            left join access.account u on e.actor = 'user:' || u.id
            left join access.api_key k on e.actor = 'key:' || k.id
            """;

    private static final String WHERE =
            """
            where (cast(:actor as text) is null or e.actor = :actor)
              and (cast(:action as text) is null or e.action = :action)
              and (cast(:from as timestamptz) is null or e.at >= :from)
              and (cast(:to as timestamptz) is null or e.at < :to)
            """;

    private static final String COLUMNS =
            """
            select e.id, e.at, e.actor, coalesce(u.name, k.name, '') as actor_name, e.action,
                   e.subject_type, e.subject_id, e.details
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(
            Instant at,
            String actor,
            String action,
            String subjectType,
            String subjectId,
            Map<String, String> details) {
        jdbc.sql(
                        """
                        insert into access.audit_entry
                            (at, actor, action, subject_type, subject_id, details)
                        values (:at, :actor, :action, :subjectType, :subjectId,
                                cast(:details as jsonb))
                        """)
                .param("at", utc(at))
                .param("actor", actor)
                .param("action", action)
                .param("subjectType", subjectType)
                .param("subjectId", subjectId)
                .param("details", json.writeValueAsString(details))
                .update();
    }

    Slice<AuditEntry> list(AuditQuery query) {
        var items =
                filtered(
                                COLUMNS
                                        + FROM
                                        + WHERE
                                        + " order by e.id desc limit :size offset :offset",
                                query)
                        .param("size", query.page().size())
                        .param("offset", query.page().offset())
                        .query((row, _) -> entry(row))
                        .list();
        return new Slice<>(items, count(query));
    }

    long count(AuditQuery query) {
        var statement = "select count(*) from access.audit_entry e " + WHERE;
        return filtered(statement, query).query(Long.class).single();
    }

    /// The entries older than one of them.
    Stretch<AuditEntry> after(AuditQuery query, @Nullable Place after) {
        int size = query.page().size();
        var older = after == null ? "" : " and e.id < :after";
        var statement = COLUMNS + FROM + WHERE + older + " order by e.id desc limit :size";
        var rows =
                filtered(statement, query)
                        .param("after", after == null ? null : after.id())
                        .param("size", size + 1)
                        .query((row, _) -> entry(row))
                        .list();
        return Stretch.of(rows, size, AuditEntry::id);
    }

    // A transaction and a fetch size are what makes the driver read in pieces.
    @Transactional(readOnly = true)
    void stream(AuditQuery query, Consumer<AuditEntry> each) {
        try (var entries =
                filtered(COLUMNS + FROM + WHERE + " order by e.id desc", query)
                        .withFetchSize(1000)
                        .query((row, _) -> entry(row))
                        .stream()) {
            entries.forEach(each);
        }
    }

    List<String> actions() {
        return jdbc.sql("select distinct action from access.audit_entry order by action")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, AuditQuery query) {
        return jdbc.sql(sql)
                .param("actor", query.actor())
                .param("action", query.action())
                .param("from", utc(query.from()))
                .param("to", utc(query.to()));
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                json.readValue(row.getString("details"), FACTS));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
