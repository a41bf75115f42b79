package org.stammkunde.ingest.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Sighting;
import org.stammkunde.customers.spi.PersonHolder;
import org.stammkunde.ingest.EventProperties;

/// Keeps statements about subjects of one kind, and lets the subjects follow their customers. A
/// module that knows such a kind extends it with the names of its tables.
///
/// The table of subjects has `id`, `source`, `number` (unique), `identifier_id`, `customer_id` and
/// `changed`; that of statements the id of the subject, `occurred_at`, `message_id`,
/// `event_source`, `kind`, `identifier_id` and `said`.
public abstract class StatementStore<W extends Enum<W>> implements PersonHolder {

    private static final int PORTION = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient sql;
    private final Customers customers;
    private final StatementTables tables;
    private final Class<W> words;

    protected StatementStore(
            JdbcTemplate template,
            JdbcClient sql,
            Customers customers,
            StatementTables tables,
            Class<W> words) {
        this.template = template;
        this.sql = sql;
        this.customers = customers;
        this.tables = tables;
        this.words = words;
    }

    /// Keeps what is new and answers with everything that is known of the subjects it is about,
    /// those heard of for the first time included.
    public Told<W> take(Collection<Heard<W>> heard) {
        var owners = new HashMap<Long, @Nullable Long>();
        var named = named(heard, owners);
        var ids = ids(named.stream().map(Heard::subject).distinct().toList());
        insert(named, ids);
        return new Told<>(of(ids.values()), owners);
    }

    /// Says of each statement whom it names.
    private List<Heard<W>> named(Collection<Heard<W>> heard, Map<Long, @Nullable Long> owners) {
        var sightings = new ArrayList<Sighting>();
        for (var each : heard) {
            if (each.who() != null) {
                sightings.add(each.who());
            }
        }
        var found = customers.resolveSightings(sightings).iterator();
        return heard.stream()
                .map(each -> each.who() == null ? each : each.of(found.next(), owners))
                .toList();
    }

    /// Finds or makes the subjects; of new ones everything is still to be written.
    public Map<Subject, Long> ids(Collection<Subject> subjects) {
        subjectsOf(
                        """
                        insert into %s (number, source, %s)
                        select number, source, to_timestamp(0)
                        from unnest(:numbers::text[], :systems::text[]) as w (number, source)
                        order by number, source
                        on conflict do nothing
                        """
                                .formatted(tables.subjects(), tables.beginning()),
                        subjects)
                .update();
        var ids = new HashMap<Subject, Long>();
        subjectsOf(
                        """
                        select s.id, s.source, s.number
                        from unnest(:numbers::text[], :systems::text[]) as w (number, source)
                        join %s s using (number, source)
                        """
                                .formatted(tables.subjects()),
                        subjects)
                .query(
                        row -> {
                            ids.put(
                                    new Subject(row.getString(2), row.getString(3)),
                                    row.getLong(1));
                        });
        return ids;
    }

    private JdbcClient.StatementSpec subjectsOf(String statement, Collection<Subject> subjects) {
        return sql.sql(statement)
                .param("numbers", subjects.stream().map(Subject::number).toArray(String[]::new))
                .param("systems", subjects.stream().map(Subject::system).toArray(String[]::new));
    }

    /// What is known already stays as it is.
    private void insert(List<Heard<W>> heard, Map<Subject, Long> ids) {
        template.batchUpdate(
                """
                insert into %s
                    (%s, occurred_at, message_id, event_source, kind, identifier_id, said)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict do nothing
                """
                        .formatted(tables.statements(), tables.subject()),
                heard,
                PORTION,
                (row, each) -> {
                    var statement = each.statement();
                    row.setLong(1, Objects.requireNonNull(ids.get(each.subject())));
                    row.setObject(2, statement.at().atOffset(ZoneOffset.UTC));
                    row.setString(3, statement.messageId());
                    row.setLong(4, statement.eventSource());
                    row.setString(5, statement.what().name());
                    row.setObject(6, statement.person(), Types.BIGINT);
                    row.setString(7, statement.said().json());
                });
    }

    private Map<Long, List<Statement<W>>> of(Collection<Long> subjects) {
        var all = new HashMap<Long, List<Statement<W>>>();
        sql.sql(
                        """
                        select %2$s, occurred_at, message_id, event_source, kind, identifier_id,
                               said
                        from %1$s where %2$s = any(:ids)
                        """
                                .formatted(tables.statements(), tables.subject()))
                .param("ids", subjects.toArray(Long[]::new))
                .query(
                        row -> {
                            all.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                    .add(statement(row));
                        });
        return all;
    }

    private Statement<W> statement(ResultSet row) throws SQLException {
        return new Statement<>(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("message_id"),
                row.getLong("event_source"),
                Enum.valueOf(words, row.getString("kind")),
                row.getObject("identifier_id", Long.class),
                EventProperties.ofJson(row.getString("said")));
    }

    @Override
    public void moved(List<Move> moves) {
        sql.sql(
                        """
                        update %s x
                        set customer_id = m.to_id, changed = pg_current_xact_id()
                        from unnest(:identifiers::bigint[], :tos::bigint[])
                             as m (identifier_id, to_id)
                        where x.identifier_id = m.identifier_id
                          and x.customer_id is distinct from m.to_id
                        """
                                .formatted(tables.subjects()))
                .param("identifiers", numbers(moves, Move::identifier))
                .param("tos", numbers(moves, Move::toNumber))
                .update();
    }

    private static @Nullable Long[] numbers(List<Move> moves, Function<Move, @Nullable Long> of) {
        return moves.stream().map(of).toArray(Long[]::new);
    }
}
