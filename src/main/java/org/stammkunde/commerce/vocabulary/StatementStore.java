package org.stammkunde.commerce.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.Identifier;

/// Everything that events said about things of one kind. Packages that know such a kind extend it
/// with the names of their tables.
public abstract class StatementStore {

    private final JdbcClient sql;
    private final StatementTable table;

    protected StatementStore(JdbcClient sql, StatementTable table) {
        this.sql = sql;
        this.table = table;
    }

    /// What is known already stays as it is; what is read otherwise than before, after an update
    /// of this program, is replaced.
    ///
    /// @return the keys about which something new was said
    protected <K> Set<K> keep(Collection<StatementRow> said, BiFunction<String, String, K> key) {
        var each = distinct(said);
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
                        .param("sources", texts(each, StatementRow::system))
                        .param("keys", texts(each, StatementRow::key))
                        .param("times", texts(each, StatementStore::time))
                        .param("messages", texts(each, StatementRow::messageId))
                        .param(
                                "eventSources",
                                each.stream().map(StatementRow::eventSource).toArray(Long[]::new))
                        .param("kinds", texts(each, StatementRow::kind))
                        .param("whoSources", texts(each, row -> who(row, Identifier::source)))
                        .param("whos", texts(each, row -> who(row, Identifier::value)))
                        .param("saids", texts(each, StatementRow::said))
                        .query((row, _) -> key.apply(row.getString(1), row.getString(2)))
                        .list());
    }

    /// All that was said about some things.
    protected <K> List<StatementRow> of(
            Collection<K> keys, Function<K, String> system, Function<K, String> key) {
        return sql.sql(
                        """
                        select s.source, s.%2$s as key, s.occurred_at, s.message_id,
                               s.event_source, s.kind, s.who_source, s.who, s.said
                        from unnest(:keys::text[], :sources::text[]) as w (%2$s, source)
                        join %1$s s using (%2$s, source)
                        """
                                .formatted(table.name(), table.key()))
                .param("keys", texts(keys, key))
                .param("sources", texts(keys, system))
                .query((row, _) -> row(row))
                .list();
    }

    /// A statement can stand only once in what one command writes.
    private static Collection<StatementRow> distinct(Collection<StatementRow> said) {
        var distinct = new HashMap<StatementRow.Id, StatementRow>();
        said.forEach(row -> distinct.put(row.id(), row));
        return distinct.values();
    }

    private static String time(StatementRow row) {
        return row.at().truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static @Nullable String who(StatementRow row, Function<Identifier, String> part) {
        return row.who() == null ? null : part.apply(row.who());
    }

    private static StatementRow row(ResultSet row) throws SQLException {
        var who = row.getString("who");
        return new StatementRow(
                row.getString("source"),
                row.getString("key"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("message_id"),
                row.getLong("event_source"),
                row.getString("kind"),
                who == null ? null : new Identifier(row.getString("who_source"), who),
                row.getString("said"));
    }

    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
