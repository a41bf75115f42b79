package org.stammkunde.ingest.consumers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.shared.Pieces;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.PlaceKey;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Keeps the events that consumers failed at.
@Repository
class SetAsideStore {

    private static final String COLUMNS =
            """
            select id, consumer, tx::text::bigint as tx, event, received_at, reason, code, field,
                   reference, set_aside_at, tries, wanted\
            """;
    private static final String FROM = " from ingest.set_aside ";
    private static final String MEANT =
            """
            where (cast(:consumer as text) is null or consumer = :consumer)
              and (cast(:reason as text) is null or reason = :reason)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SetAsideStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Some may be there already when they were tried again, and are no longer wanted then.
    void add(String consumer, List<Aside> aside) {
        if (aside.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into ingest.set_aside as s
                            (consumer, tx, event, received_at, reason, code, field, reference,
                             set_aside_at)
                        select :consumer, tx::xid8, event, received, reason, code, field,
                               reference, :now
                        from unnest(:txs::text[], :events::bigint[], :times::timestamptz[],
                                    :reasons::text[], :codes::text[], :fields::text[],
                                    :references::text[])
                            as w (tx, event, received, reason, code, field, reference)
                        on conflict (consumer, tx, event) do update
                        set reason = excluded.reason, code = excluded.code, field = excluded.field,
                            reference = excluded.reference, set_aside_at = excluded.set_aside_at,
                            tries = s.tries + 1, wanted = false
                        """)
                .param("consumer", consumer)
                .param("txs", texts(aside, one -> Long.toString(one.event().position().tx())))
                .param("events", ids(aside))
                .param("times", texts(aside, one -> one.event().receivedAt().toString()))
                .param("reasons", texts(aside, one -> one.why().reason()))
                .param("codes", texts(aside, one -> one.why().code()))
                .param("fields", texts(aside, one -> one.why().field()))
                .param("references", texts(aside, one -> one.why().reference()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Long[] ids(List<Aside> aside) {
        return aside.stream().map(one -> one.event().position().id()).toArray(Long[]::new);
    }

    private static @Nullable String[] texts(
            List<Aside> aside, Function<Aside, @Nullable String> text) {
        return aside.stream().map(text).toArray(String[]::new);
    }

    boolean anyWanted(String consumer) {
        return jdbc.sql(
                        """
                        select exists (
                            select from ingest.set_aside where consumer = :consumer and wanted)
                        """)
                .param("consumer", consumer)
                .query(Boolean.class)
                .single();
    }

    /// To be tried again, the oldest first.
    List<SetAside> wanted(String consumer, int most) {
        return jdbc.sql(
                        COLUMNS
                                + FROM
                                + "where consumer = :consumer and wanted order by id limit :most")
                .param("consumer", consumer)
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /// Forgets those that were tried again and not set aside anew since.
    void deleteWanted(List<SetAside> tried) {
        jdbc.sql("delete from ingest.set_aside where id = any(:ids) and wanted")
                .param("ids", tried.stream().map(SetAside::id).toArray(Long[]::new))
                .update();
    }

    /// A replay comes to all behind its place by itself.
    void deleteBehind(String consumer, Checkpoint place) {
        jdbc.sql(
                        """
                        delete from ingest.set_aside
                        where consumer = :consumer
                          and (tx, event) > (cast(cast(:tx as text) as xid8), :event)
                        """)
                .param("consumer", consumer)
                .param("tx", place.tx())
                .param("event", place.id())
                .update();
    }

    /// @return whether it is there (still)
    boolean want(long id) {
        return jdbc.sql("update ingest.set_aside set wanted = true where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /// @return how many are to be tried again
    int want(@Nullable String consumer, @Nullable String reason) {
        return jdbc.sql("update ingest.set_aside set wanted = true " + MEANT)
                .param("consumer", consumer)
                .param("reason", reason)
                .update();
    }

    /// How many there are of each consumer.
    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("select consumer, count(*) as events from ingest.set_aside group by 1 order by 1")
                .query(
                        row -> {
                            counts.put(row.getString("consumer"), row.getLong("events"));
                        });
        return counts;
    }

    Optional<SetAside> find(long id) {
        return jdbc.sql(COLUMNS + FROM + "where id = :id")
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    /// The latest first.
    Slice<SetAside> list(SetAsideQuery query) {
        var rows =
                jdbc.sql(
                                COLUMNS
                                        + FROM
                                        + MEANT
                                        + "order by set_aside_at desc, id desc"
                                        + " limit :size offset :from")
                        .params(parameters(query))
                        .param("size", query.page().size())
                        .param("from", query.page().offset())
                        .query((row, _) -> row(row))
                        .list();
        return Slice.counted(rows, count(query, Slice.COUNTED + 1L));
    }

    /// The latest first, from a place on.
    Stretch<SetAside> after(SetAsideQuery query, @Nullable Place after) {
        var pieces = new Pieces("set_aside_at", "id", PlaceKey.TIME, true, after);
        return pieces.read(query.page().size(), (piece, limit) -> read(query, piece, limit));
    }

    private List<Stretch.Row<SetAside>> read(SetAsideQuery query, Pieces.Piece piece, int limit) {
        var statement =
                COLUMNS
                        + piece.column()
                        + FROM
                        + MEANT
                        + piece.condition()
                        + " order by set_aside_at desc, id desc limit :limit";
        return jdbc.sql(statement)
                .params(parameters(query))
                .params(piece.params())
                .param("limit", limit)
                .query((row, _) -> Pieces.row(row, row(row)))
                .list();
    }

    long count(SetAsideQuery query, long most) {
        return jdbc.sql("select count(*) from (select" + FROM + MEANT + "limit :most) counted")
                .params(parameters(query))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> parameters(SetAsideQuery query) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("consumer", query.consumer());
        all.put("reason", query.reason());
        return all;
    }

    private static SetAside row(ResultSet row) throws SQLException {
        return new SetAside(
                row.getLong("id"),
                row.getString("consumer"),
                new Checkpoint(row.getLong("tx"), row.getLong("event")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("code"),
                row.getString("field"),
                row.getString("reference"),
                row.getObject("set_aside_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getBoolean("wanted"));
    }
}
