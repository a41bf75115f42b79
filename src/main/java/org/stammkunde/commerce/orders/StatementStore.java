package org.stammkunde.commerce.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.commerce.orders.OrderStatement.What;
import org.stammkunde.customers.Identifier;
import tools.jackson.databind.json.JsonMapper;

/// Everything that events said about orders.
@Repository
class StatementStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    StatementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is known already stays as it is; what is read otherwise than before, after an update
    /// of this program, is replaced.
    ///
    /// @return the orders about which something new was said
    Set<OrderKey> keep(Collection<HeardOrder> heard) {
        var each = distinct(heard);
        return new HashSet<>(
                sql.sql(
                                """
                                insert into commerce.order_statement as s
                                    (source, number, occurred_at, message_id, event_source, kind,
                                     who_source, who, said)
                                select * from unnest(
                                    :sources::text[], :numbers::text[], :times::timestamptz[],
                                    :messages::text[], :eventSources::bigint[], :kinds::text[],
                                    :whoSources::text[], :whos::text[], :saids::jsonb[])
                                on conflict (number, source, message_id, event_source) do update
                                set occurred_at = excluded.occurred_at,
                                    kind = excluded.kind,
                                    who_source = excluded.who_source,
                                    who = excluded.who,
                                    said = excluded.said
                                where (s.occurred_at, s.kind, s.who_source, s.who, s.said)
                                      is distinct from
                                      (excluded.occurred_at, excluded.kind, excluded.who_source,
                                       excluded.who, excluded.said)
                                returning source, number
                                """)
                        .param("sources", texts(each, one -> one.key().system()))
                        .param("numbers", texts(each, one -> one.key().number()))
                        .param("times", texts(each, one -> time(one.statement())))
                        .param("messages", texts(each, one -> one.statement().messageId()))
                        .param(
                                "eventSources",
                                each.stream()
                                        .map(one -> one.statement().eventSource())
                                        .toArray(Long[]::new))
                        .param("kinds", texts(each, one -> one.statement().what().name()))
                        .param("whoSources", texts(each, one -> who(one, Identifier::source)))
                        .param("whos", texts(each, one -> who(one, Identifier::value)))
                        .param(
                                "saids",
                                texts(each, one -> JSON.writeValueAsString(one.statement().said())))
                        .query((row, _) -> new OrderKey(row.getString(1), row.getString(2)))
                        .list());
    }

    Map<OrderKey, List<OrderStatement>> of(Collection<OrderKey> keys) {
        var all = new HashMap<OrderKey, List<OrderStatement>>();
        sql.sql(
                        """
                        select s.source, s.number, s.occurred_at, s.message_id, s.event_source,
                               s.kind, s.who_source, s.who, s.said
                        from unnest(:numbers::text[], :sources::text[]) as w (number, source)
                        join commerce.order_statement s using (number, source)
                        """)
                .param("numbers", texts(keys, OrderKey::number))
                .param("sources", texts(keys, OrderKey::system))
                .query(
                        row -> {
                            all.computeIfAbsent(
                                            new OrderKey(row.getString(1), row.getString(2)),
                                            _ -> new ArrayList<>())
                                    .add(statement(row));
                        });
        return all;
    }

    /// A statement can stand only once in what one command writes.
    private static Collection<HeardOrder> distinct(Collection<HeardOrder> heard) {
        var distinct = new HashMap<List<Object>, HeardOrder>();
        for (var one : heard) {
            var statement = one.statement();
            distinct.put(List.of(one.key(), statement.messageId(), statement.eventSource()), one);
        }
        return distinct.values();
    }

    private static String time(OrderStatement statement) {
        return statement.at().truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static @Nullable String who(HeardOrder one, Function<Identifier, String> part) {
        var who = one.statement().who();
        return who == null ? null : part.apply(who);
    }

    private static OrderStatement statement(ResultSet row) throws SQLException {
        var who = row.getString("who");
        return new OrderStatement(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("message_id"),
                row.getLong("event_source"),
                What.valueOf(row.getString("kind")),
                who == null ? null : new Identifier(row.getString("who_source"), who),
                JSON.readValue(row.getString("said"), OrderSaid.class));
    }

    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
