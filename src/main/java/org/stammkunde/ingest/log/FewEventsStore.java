package org.stammkunde.ingest.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Stores a few events in one statement, which is a transaction of its own: nothing but one way to
/// the server and back, and one flush to the disk.
///
/// The server locks every table that a statement names before it runs any part of it, and so
/// before the transaction gets its number, as [LogOrderStore#lock] asks for.
@Repository
class FewEventsStore {

    /// Where `COPY` begins to be quicker.
    static final int MOST = 200;

    private static final String SQL =
            """
            with asked as materialized (
                select *
                from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                            ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::bigint[])
                     as asked(high, low, received, occurred, source, kind, message_id, name,
                              user_id, anonymous_id, payload, repeated)),
            counted as (
                insert into ingest.seen (month, high, low)
                select ?, high, low from asked
                where high is not null and not exists (
                    select from ingest.seen s
                    where s.month between ? and ? and s.high = asked.high and s.low = asked.low)
                order by high, low
                on conflict do nothing
                returning high, low),
            judged as materialized (
                select *, high is null or exists (
                    select from counted c where c.high = asked.high and c.low = asked.low) as fresh
                from asked),
            stored as (
                insert into ingest.event
                    (received_at, occurred_at, source, kind, message_id, name, user_id,
                     anonymous_id, payload)
                select timestamptz 'epoch' + received * interval '1 microsecond',
                       timestamptz 'epoch' + occurred * interval '1 microsecond',
                       source, kind, message_id, name, user_id, anonymous_id, payload::json
                from judged where fresh)
            insert into ingest.tally (source, at, accepted, duplicates, rejected)
            select source, ?, count(*) filter (where fresh),
                   count(*) filter (where not fresh) + sum(repeated), 0
            from judged group by source
            """;

    private final JdbcTemplate jdbc;

    FewEventsStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether all of it can be done at once here.
    static boolean takes(List<IncomingEvent> events, Instant now) {
        return events.size() <= MOST
                && SeenStore.months(now).size() == 1
                && events.stream().noneMatch(event -> LogOrderStore.isLate(event, now));
    }

    /// @throws org.springframework.dao.DataAccessException when none of it is stored
    void store(List<IncomingEvent> events, Instant now) {
        var repeated = new HashMap<MessageHash, Long>();
        var once = new ArrayList<IncomingEvent>(events.size());
        for (var event : events) {
            if (event.hash() == null || repeated.merge(event.hash(), 0L, (n, _) -> n + 1) == 0) {
                once.add(event);
            }
        }
        int month = Months.number(Months.of(now));
        jdbc.update(
                SQL,
                numbers(once, event -> event.hash() == null ? null : event.hash().high()),
                numbers(once, event -> event.hash() == null ? null : event.hash().low()),
                numbers(once, event -> micros(event.receivedAt())),
                numbers(once, event -> micros(event.occurredAt())),
                numbers(once, IncomingEvent::source),
                numbers(once, event -> (long) event.kind().code()),
                texts(once, IncomingEvent::messageId),
                texts(once, IncomingEvent::name),
                texts(once, IncomingEvent::userId),
                texts(once, IncomingEvent::anonymousId),
                texts(once, event -> new String(event.payload(), StandardCharsets.UTF_8)),
                numbers(once, event -> event.hash() == null ? 0 : repeated.get(event.hash())),
                month,
                month - SeenStore.MONTHS + 1,
                month - 1,
                now.atOffset(ZoneOffset.UTC));
    }

    private static Long[] numbers(
            List<IncomingEvent> events, Function<IncomingEvent, @Nullable Long> field) {
        return events.stream().map(field).toArray(Long[]::new);
    }

    private static String[] texts(
            List<IncomingEvent> events, Function<IncomingEvent, @Nullable String> field) {
        return events.stream().map(field).toArray(String[]::new);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
