package org.stammkunde.ingest.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.Pieces;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.PlaceKey;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Reads and empties the quarantine.
@Repository
class QuarantineStore {

    private static final String COLUMNS =
            "select id, source, reason, field, received_at, last_at, times, sent_at, raw";
    private static final String FROM = " from ingest.rejected ";
    private static final String ROWS = COLUMNS + FROM;
    private static final String MEANT =
            """
            where (cast(:reason as text) is null or reason = :reason)
              and (cast(:source as bigint) is null or source = :source)
            """;

    private final JdbcClient jdbc;

    QuarantineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest first.
    Slice<RejectedRow> list(RejectedQuery query) {
        var rows =
                jdbc.sql(ROWS + MEANT + "order by last_at desc, id desc limit :size offset :from")
                        .params(parameters(query))
                        .param("size", query.page().size())
                        .param("from", query.page().offset())
                        .query((row, _) -> row(row))
                        .list();
        return Slice.counted(rows, count(query));
    }

    /// The latest first, from a place on.
    Stretch<RejectedRow> after(RejectedQuery query, @Nullable Place after) {
        var pieces = new Pieces("last_at", "id", PlaceKey.TIME, true, after);
        return pieces.read(query.page().size(), (piece, limit) -> read(query, piece, limit));
    }

    private List<Stretch.Row<RejectedRow>> read(
            RejectedQuery query, Pieces.Piece piece, int limit) {
        var statement =
                COLUMNS
                        + piece.column()
                        + FROM
                        + MEANT
                        + piece.condition()
                        + " order by last_at desc, id desc limit :limit";
        return jdbc.sql(statement)
                .params(parameters(query))
                .params(piece.params())
                .param("limit", limit)
                .query((row, _) -> Pieces.row(row, row(row)))
                .list();
    }

    long exactCount(RejectedQuery query) {
        return jdbc.sql("select count(*)" + FROM + MEANT)
                .params(parameters(query))
                .query(Long.class)
                .single();
    }

    private long count(RejectedQuery query) {
        return jdbc.sql(
                        "select count(*) from (select from ingest.rejected "
                                + MEANT
                                + "limit :most) counted")
                .params(parameters(query))
                .param("most", Slice.COUNTED + 1)
                .query(Long.class)
                .single();
    }

    void stream(RejectedQuery query, Consumer<RejectedRow> each) {
        try (var rows =
                jdbc
                        .sql(ROWS + MEANT + "order by last_at desc, id desc")
                        .params(parameters(query))
                        .query((row, _) -> row(row))
                        .stream()) {
            rows.forEach(each);
        }
    }

    /// How many there are of each reason, the most frequent first.
    Map<String, Long> byReason(@Nullable Long source) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql(
                        """
                        select reason, count(*) as events from ingest.rejected
                        where cast(:source as bigint) is null or source = :source
                        group by reason order by 2 desc, 1
                        """)
                .param("source", source)
                .query(
                        row -> {
                            counts.put(row.getString("reason"), row.getLong("events"));
                        });
        return counts;
    }

    Optional<RejectedRow> find(long id) {
        return jdbc.sql(ROWS + "where id = :id")
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    /// In the order of their numbers.
    List<RejectedRow> after(long id, String reason, @Nullable Long source, int limit) {
        return jdbc.sql(ROWS + MEANT + "and id > :id order by id limit :limit")
                .param("reason", reason)
                .param("source", source)
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    void delete(List<Long> ids) {
        jdbc.sql("delete from ingest.rejected where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private static Map<String, @Nullable Object> parameters(RejectedQuery query) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("reason", query.reason());
        all.put("source", query.source());
        return all;
    }

    private static RejectedRow row(ResultSet row) throws SQLException {
        return new RejectedRow(
                row.getLong("id"),
                row.getLong("source"),
                row.getString("reason"),
                row.getString("field"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getInt("times"),
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                row.getString("raw"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
