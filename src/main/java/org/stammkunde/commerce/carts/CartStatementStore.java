package org.stammkunde.commerce.carts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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
import org.stammkunde.commerce.carts.CartStatement.What;
import org.stammkunde.customers.Identifier;
import tools.jackson.databind.json.JsonMapper;

/// Everything that events said about carts.
@Repository
class CartStatementStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    CartStatementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is known already stays as it is.
    ///
    /// @return the keys about which something new was said
    Set<CartKey> keep(Collection<HeardCart> heard) {
        var each = distinct(heard);
        return new HashSet<>(
                sql.sql(
                                """
                                insert into commerce.cart_statement as s
                                    (source, key, occurred_at, message_id, event_source, kind,
                                     who_source, who, said)
                                select * from unnest(
                                    :sources::text[], :keys::text[], :times::timestamptz[],
                                    :messages::text[], :eventSources::bigint[], :kinds::text[],
                                    :whoSources::text[], :whos::text[], :saids::jsonb[])
                                on conflict (key, source, message_id, event_source) do update
                                set occurred_at = excluded.occurred_at,
                                    kind = excluded.kind,
                                    who_source = excluded.who_source,
                                    who = excluded.who,
                                    said = excluded.said
                                where (s.occurred_at, s.kind, s.who_source, s.who, s.said)
                                      is distinct from
                                      (excluded.occurred_at, excluded.kind, excluded.who_source,
                                       excluded.who, excluded.said)
                                returning source, key
                                """)
                        .param("sources", texts(each, one -> one.key().system()))
                        .param("keys", texts(each, one -> one.key().key()))
                        .param("times", texts(each, one -> one.statement().at().toString()))
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
                        .query((row, _) -> new CartKey(row.getString(1), row.getString(2)))
                        .list());
    }

    Map<CartKey, List<CartStatement>> of(Collection<CartKey> keys) {
        var all = new HashMap<CartKey, List<CartStatement>>();
        sql.sql(
                        """
                        select s.source, s.key, s.occurred_at, s.message_id, s.event_source,
                               s.kind, s.who_source, s.who, s.said
                        from unnest(:keys::text[], :sources::text[]) as w (key, source)
                        join commerce.cart_statement s using (key, source)
                        """)
                .param("keys", texts(keys, CartKey::key))
                .param("sources", texts(keys, CartKey::system))
                .query(
                        row -> {
                            all.computeIfAbsent(
                                            new CartKey(row.getString(1), row.getString(2)),
                                            _ -> new ArrayList<>())
                                    .add(statement(row));
                        });
        return all;
    }

    /// A statement can stand only once in what one command writes.
    private static Collection<HeardCart> distinct(Collection<HeardCart> heard) {
        var distinct = new HashMap<List<Object>, HeardCart>();
        for (var one : heard) {
            var statement = one.statement();
            distinct.put(List.of(one.key(), statement.messageId(), statement.eventSource()), one);
        }
        return distinct.values();
    }

    private static @Nullable String who(HeardCart one, Function<Identifier, String> part) {
        var who = one.statement().who();
        return who == null ? null : part.apply(who);
    }

    private static CartStatement statement(ResultSet row) throws SQLException {
        var who = row.getString("who");
        return new CartStatement(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("message_id"),
                row.getLong("event_source"),
                What.valueOf(row.getString("kind")),
                who == null ? null : new Identifier(row.getString("who_source"), who),
                JSON.readValue(row.getString("said"), CartSaid.class));
    }

    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
