package org.stammkunde.ingest.people;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.spi.TimelineSource.Place;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventRows;

/// Which events tell of whom.
@Repository
class PersonEventStore {

    private static final int NAMES = 300;

    private final JdbcClient jdbc;

    PersonEventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param identifier the strongest one the event named
    record Told(long identifier, Event event) {}

    /// What is known already stays: an event tells of the same person whenever it is read.
    void add(List<Told> told) {
        jdbc.sql(
                        """
                        insert into ingest.person_event
                            (event, identifier_id, occurred_at, received_at, tx, name, source, kind)
                        select event, identifier, occurred, received, tx::text::xid8, name, source,
                               kind
                        from unnest(
                            :events::bigint[], :identifiers::bigint[], :occurred::timestamptz[],
                            :received::timestamptz[], :txs::bigint[], :names::text[],
                            :sources::bigint[], :kinds::smallint[])
                            as told (event, identifier, occurred, received, tx, name, source, kind)
                        on conflict (event) do nothing
                        """)
                .param("events", numbers(told, each -> each.event().position().id()))
                .param("identifiers", numbers(told, Told::identifier))
                .param("occurred", texts(told, each -> each.event().occurredAt().toString()))
                .param("received", texts(told, each -> each.event().receivedAt().toString()))
                .param("txs", numbers(told, each -> each.event().position().tx()))
                .param("names", texts(told, each -> each.event().name()))
                .param("sources", numbers(told, each -> each.event().source()))
                .param("kinds", numbers(told, each -> (long) each.event().kind().code()))
                .update();
    }

    /// The names of what they did, found by hopping along the index.
    ///
    /// @param identifiers of one person
    List<String> names(List<Long> identifiers) {
        return jdbc.sql(
                        """
                        with recursive hop as (
                            select own.id, (
                                select min(p.name) from ingest.person_event p
                                where p.identifier_id = own.id) as name
                            from unnest(:identifiers::bigint[]) as own (id)
                            union all
                            select hop.id, (
                                select min(p.name) from ingest.person_event p
                                where p.identifier_id = hop.id and p.name > hop.name)
                            from hop where hop.name is not null
                        )
                        select distinct name from hop where name is not null
                        order by name limit :most
                        """)
                .param("identifiers", identifiers.toArray(Long[]::new))
                .param("most", NAMES)
                .query(String.class)
                .list();
    }

    /// The newest first, behind a place.
    ///
    /// @param identifiers of one person
    /// @param name of the events, null = any
    List<Event> before(List<Long> identifiers, @Nullable String name, Place place, int limit) {
        // With a condition of its own, so that each question finds its index.
        var query =
                """
                with latest as materialized (
                    select told.*
                    from unnest(:identifiers::bigint[]) as own (id)
                    cross join lateral (
                        select event, occurred_at, received_at, tx
                        from ingest.person_event p
                        where p.identifier_id = own.id
                          and (p.occurred_at, p.event) < (:at, :event) %s
                        order by p.occurred_at desc, p.event desc limit :limit) told
                    order by told.occurred_at desc, told.event desc limit :limit
                )
                select e.tx::text::bigint as transaction_number, e.id, e.source, e.kind,
                       e.message_id, e.name, e.user_id, e.anonymous_id, e.occurred_at,
                       e.received_at, e.payload
                from latest l
                join ingest.event e
                  on e.tx = l.tx and e.id = l.event and e.received_at = l.received_at
                order by e.occurred_at desc, e.id desc
                """
                        .formatted(name == null ? "" : "and p.name = :name");
        var statement = jdbc.sql(query);
        return (name == null ? statement : statement.param("name", name))
                .param("identifiers", identifiers.toArray(Long[]::new))
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("event", place.id())
                .param("limit", limit)
                .query((row, _) -> EventRows.event(row))
                .list();
    }

    private static Long[] numbers(List<Told> told, Function<Told, Long> number) {
        return told.stream().map(number).toArray(Long[]::new);
    }

    private static @Nullable String[] texts(
            List<Told> told, Function<Told, @Nullable String> text) {
        return told.stream().map(text).toArray(String[]::new);
    }
}
