package org.stammkunde.connectors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.mapping.Reason;
import org.stammkunde.connectors.mapping.Rejection;
import org.stammkunde.database.CopyRows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rejected rows.
@Component
class RejectStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final int PAGE = 1000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final DataSource database;

    RejectStore(JdbcTemplate template, JdbcClient jdbc, DataSource database) {
        this.template = template;
        this.jdbc = jdbc;
        this.database = database;
    }

    void insert(ImportId id, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        insertRows(id, rejections);
        insertCounts(
                id,
                rejections.stream().collect(Collectors.groupingBy(Why::of, Collectors.counting())));
    }

    private void insertCounts(ImportId id, Map<Why, Long> counts) {
        template.batchUpdate(
                """
                insert into connectors.rejected_count as c (import_id, reason, field, rows)
                values (?, ?, ?, ?)
                on conflict (import_id, reason, field) do update set rows = c.rows + excluded.rows
                """,
                counts.entrySet(),
                PAGE,
                (statement, count) -> {
                    statement.setLong(1, id.value());
                    statement.setString(2, count.getKey().reason());
                    statement.setString(3, count.getKey().field());
                    statement.setLong(4, count.getValue());
                });
    }

    private void insertRows(ImportId id, List<Rejection> rejections) {
        CopyRows.into(
                "connectors.rejected_row (import_id, line, field, value, reason, cells, raw)",
                database,
                rows -> {
                    for (var rejection : rejections) {
                        rows.number(id.value())
                                .number(rejection.line())
                                .text(rejection.field())
                                .text(rejection.value())
                                .text(rejection.reason().code())
                                .text(JSON.writeValueAsString(rejection.cells()))
                                .text(rejection.raw())
                                .end();
                    }
                });
    }

    /// Deletes the rows; how many there were for what stays known.
    void delete(ImportId id) {
        jdbc.sql("delete from connectors.rejected_row where import_id = :import")
                .param("import", id.value())
                .update();
    }

    /// Rejected rows behind a line, in the order of the file.
    List<Rejection> after(ImportId id, long line, int size) {
        return jdbc.sql(
                        """
                        select line, field, value, reason, cells, raw
                        from connectors.rejected_row
                        where import_id = :import and line > :line
                        order by line limit :size
                        """)
                .param("import", id.value())
                .param("line", line)
                .param("size", size)
                .query((row, _) -> rejection(row))
                .list();
    }

    /// All of them, a page at a time: there may be millions.
    void each(ImportId id, Consumer<Rejection> action) {
        long line = 0;
        for (var page = after(id, line, PAGE); !page.isEmpty(); page = after(id, line, PAGE)) {
            page.forEach(action);
            line = page.getLast().line();
        }
    }

    List<ReasonCount> reasons(ImportId id) {
        return jdbc.sql(
                        """
                        select reason, nullif(field, '') as field, rows
                        from connectors.rejected_count
                        where import_id = :import
                        order by rows desc, reason, field limit 50
                        """)
                .param("import", id.value())
                .query(
                        (row, _) ->
                                new ReasonCount(
                                        Reason.of(row.getString("reason")),
                                        row.getString("field"),
                                        row.getLong("rows")))
                .list();
    }

    private static Rejection rejection(ResultSet row) throws SQLException {
        return new Rejection(
                row.getLong("line"),
                row.getString("field"),
                row.getString("value"),
                Reason.of(row.getString("reason")),
                JSON.readValue(row.getString("cells"), TEXTS),
                row.getString("raw"));
    }

    private record Why(String reason, String field) {

        static Why of(Rejection rejection) {
            return new Why(
                    rejection.reason().code(), Objects.requireNonNullElse(rejection.field(), ""));
        }
    }
}
