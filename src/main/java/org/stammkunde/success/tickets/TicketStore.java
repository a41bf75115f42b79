package org.stammkunde.success.tickets;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.spi.PersonHolder.Move;

/// Writes tickets.
@Repository
class TicketStore {

    private static final int PORTION = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient sql;

    TicketStore(JdbcTemplate template, JdbcClient sql) {
        this.template = template;
        this.sql = sql;
    }

    /// Finds or makes the tickets; of new ones everything is still to be written.
    Map<TicketKey, Long> ids(Collection<TicketKey> keys) {
        sql.sql(
                        """
                        insert into success.ticket (number, source, created_at)
                        select number, source, to_timestamp(0)
                        from unnest(:numbers::text[], :sources::text[]) as w (number, source)
                        order by number, source
                        on conflict do nothing
                        """)
                .param("numbers", texts(keys, TicketKey::number))
                .param("sources", texts(keys, TicketKey::source))
                .update();
        var ids = new HashMap<TicketKey, Long>();
        sql.sql(
                        """
                        select t.id, t.source, t.number
                        from unnest(:numbers::text[], :sources::text[]) as w (number, source)
                        join success.ticket t using (number, source)
                        """)
                .param("numbers", texts(keys, TicketKey::number))
                .param("sources", texts(keys, TicketKey::source))
                .query(
                        row -> {
                            ids.put(
                                    new TicketKey(row.getString(2), row.getString(3)),
                                    row.getLong(1));
                        });
        return ids;
    }

    /// Writes what is different from what is stored.
    ///
    /// @param owners the customer of each identifier seen just now
    void update(Map<Long, Facts> facts, Map<Long, @Nullable Long> owners) {
        template.batchUpdate(
                """
                update success.ticket t
                set identifier_id = d.identifier_id,
                    customer_id = case when d.seen then d.customer_id else t.customer_id end,
                    subject = d.subject, state = d.state, channel = d.channel,
                    priority = d.priority, created_at = d.created_at,
                    first_response_at = d.first_response_at, solved_at = d.solved_at,
                    csat = d.csat, csat_comment = d.csat_comment, changed = default
                from (values (?::bigint, ?::bigint, ?::boolean, ?::bigint, ?::text, ?::text, ?::text, ?::text,
                              ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::smallint,
                              ?::text))
                     as d (id, identifier_id, seen, customer_id, subject, state, channel, priority,
                           created_at, first_response_at, solved_at, csat, csat_comment)
                where t.id = d.id
                  and (t.identifier_id, t.customer_id, t.subject, t.state, t.channel, t.priority,
                       t.created_at, t.first_response_at, t.solved_at, t.csat, t.csat_comment)
                      is distinct from
                      (d.identifier_id, case when d.seen then d.customer_id else t.customer_id end, d.subject,
                       d.state, d.channel, d.priority, d.created_at, d.first_response_at,
                       d.solved_at, d.csat, d.csat_comment)
                """,
                facts.entrySet(),
                PORTION,
                (row, entry) -> {
                    var ticket = entry.getValue();
                    row.setLong(1, entry.getKey());
                    row.setObject(2, ticket.person(), Types.BIGINT);
                    row.setBoolean(3, owners.containsKey(ticket.person()));
                    row.setObject(4, owners.get(ticket.person()), Types.BIGINT);
                    row.setString(5, ticket.subject());
                    row.setString(6, ticket.state().name());
                    row.setString(7, ticket.channel());
                    row.setString(8, ticket.priority());
                    row.setObject(9, utc(Objects.requireNonNull(ticket.createdAt())));
                    row.setObject(10, utc(ticket.firstResponseAt()));
                    row.setObject(11, utc(ticket.solvedAt()));
                    row.setObject(12, ticket.csat(), Types.SMALLINT);
                    row.setString(13, ticket.csatComment());
                });
    }

    /// Lets what came under identifiers follow them to other customers.
    void move(List<Move> moves) {
        sql.sql(
                        """
                        update success.ticket x
                        set customer_id = m.to_id, changed = pg_current_xact_id()
                        from unnest(:identifiers::bigint[], :tos::bigint[])
                             as m (identifier_id, to_id)
                        where x.identifier_id = m.identifier_id
                          and x.customer_id is distinct from m.to_id
                        """)
                .param("identifiers", numbers(moves, Move::identifier))
                .param("tos", numbers(moves, Move::toNumber))
                .update();
    }

    private static @Nullable Long[] numbers(List<Move> moves, Function<Move, @Nullable Long> of) {
        return moves.stream().map(of).toArray(Long[]::new);
    }

    private static String[] texts(Collection<TicketKey> keys, Function<TicketKey, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
