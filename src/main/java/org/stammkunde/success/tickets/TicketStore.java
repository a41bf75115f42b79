package org.stammkunde.success.tickets;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Writes tickets.
@Repository
class TicketStore {

    private static final int PORTION = 1_000;

    private final JdbcTemplate template;

    TicketStore(JdbcTemplate template) {
        this.template = template;
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

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
