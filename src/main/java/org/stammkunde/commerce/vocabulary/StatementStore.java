package org.stammkunde.commerce.vocabulary;

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
import org.stammkunde.customers.Identifier;
import tools.jackson.databind.json.JsonMapper;

/// Everything that events said about things of one kind. Packages that know such a kind extend it
/// with the names of their tables.
public abstract class StatementStore<K extends StatementKey, W extends Enum<W>, S> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final StatementTable<K, W, S> table;

    protected StatementStore(JdbcClient sql, StatementTable<K, W, S> table) {
        this.sql = sql;
        this.table = table;
    }

    /// What is known already stays as it is; what is read otherwise than before, after an update
    /// of this program, is replaced.
    ///
    /// @return the keys about which something new was said
    public Set<K> keep(Collection<Heard<K, W, S>> heard) {
        var each = distinct(heard);
        return new HashSet<>(
                sql.sql(
                                """
                                insert into %1$s as s
                                    (source, %2$s, occurred_at, message_id, event_source, kind,
                                     who_source, who, said)
                                select * from unnest(
                                    :sources::text[], :keys::text[], :times::timestamptz[],
                                    :messages::text[], :eventSources::bigint[], :kinds::text[],
                                    :whoSources::text[], :whos::text[], :saids::jsonb[])
                                on conflict (%2$s, source, message_id, event_source) do update
                                set occurred_at = excluded.occurred_at,
                                    kind = excluded.kind,
                                    who_source = excluded.who_source,
                                    who = excluded.who,
                                    said = excluded.said
                                where (s.occurred_at, s.kind, s.who_source, s.who, s.said)
                                      is distinct from
                                      (excluded.occurred_at, excluded.kind, excluded.who_source,
                                       excluded.who, excluded.said)
                                returning source, %2$s
                                """
                                        .formatted(table.name(), table.key()))
                        .param("sources", texts(each, one -> one.key().system()))
                        .param("keys", texts(each, one -> one.key().key()))
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
                        .query((row, _) -> key(row))
                        .list());
    }

    /// All that was said about some things.
    public Map<K, List<Statement<W, S>>> of(Collection<K> keys) {
        var all = new HashMap<K, List<Statement<W, S>>>();
        sql.sql(
                        """
                        select s.source, s.%2$s as key, s.occurred_at, s.message_id,
                               s.event_source, s.kind, s.who_source, s.who, s.said
                        from unnest(:keys::text[], :sources::text[]) as w (%2$s, source)
                        join %1$s s using (%2$s, source)
                        """
                                .formatted(table.name(), table.key()))
                .param("keys", texts(keys, StatementKey::key))
                .param("sources", texts(keys, StatementKey::system))
                .query(
                        row -> {
                            all.computeIfAbsent(key(row), _ -> new ArrayList<>())
                                    .add(statement(row));
                        });
        return all;
    }

    /// What tells a statement from all others.
    private record Id(StatementKey key, String messageId, long eventSource) {}

    /// A statement can stand only once in what one command writes.
    private Collection<Heard<K, W, S>> distinct(Collection<Heard<K, W, S>> heard) {
        var distinct = new HashMap<Id, Heard<K, W, S>>();
        for (var one : heard) {
            var statement = one.statement();
            distinct.put(new Id(one.key(), statement.messageId(), statement.eventSource()), one);
        }
        return distinct.values();
    }

    private static String time(Statement<?, ?> statement) {
        return statement.at().truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static @Nullable String who(Heard<?, ?, ?> heard, Function<Identifier, String> part) {
        var who = heard.statement().who();
        return who == null ? null : part.apply(who);
    }

    private K key(ResultSet row) throws SQLException {
        return table.keys().apply(row.getString(1), row.getString(2));
    }

    private Statement<W, S> statement(ResultSet row) throws SQLException {
        var who = row.getString("who");
        return new Statement<>(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("message_id"),
                row.getLong("event_source"),
                Enum.valueOf(table.words(), row.getString("kind")),
                who == null ? null : new Identifier(row.getString("who_source"), who),
                JSON.readValue(row.getString("said"), table.said()));
    }

    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
