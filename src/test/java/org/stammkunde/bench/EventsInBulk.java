package org.stammkunde.bench;

import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.EmbeddedServer;
import org.stammkunde.testing.InstalledApp;

/// Very many events of the customers of an installation, written to its log as if they had been
/// received and worked off long ago. Only their copy into the warehouse is still to come.
record EventsInBulk(InstalledApp app, JdbcClient database) {

    private static final int AT_ONCE = 500_000;

    static EventsInBulk of(InstalledApp app) {
        var database = JdbcClient.create(new EmbeddedServer(app.dataFolder()).dataSource());
        return new EventsInBulk(app, database);
    }

    /// One event is sent first: whoever works events off is then past the transaction that the
    /// others claim to be of.
    void write(long events) {
        var backlog = new Backlog(app);
        backlog.send(
                1,
                _ ->
                        """
                        {"type":"track","event":"First","messageId":"first","userId":"first",
                         "timestamp":"2025-01-01T00:00:00Z"}
                        """);
        Backlog.await(backlog::peopleAreKnown);
        database.sql("create unlogged table public.bench_people (no bigint, id bigint)").update();
        database.sql(
                        """
                        insert into public.bench_people
                        select row_number() over (order by identifier_id), identifier_id
                        from (select min(identifier_id) as identifier_id
                              from facts.identifiers where customer_id is not null
                              group by customer_id) i
                        """)
                .update();
        database.sql("create index on public.bench_people (no)").update();
        database.sql("analyze public.bench_people").update();
        IntStream.range(0, (int) (events / AT_ONCE)).forEach(this::writeSome);
        database.sql("drop table public.bench_people").update();
    }

    /// Half of the people did four fifths of it.
    private void writeSome(int round) {
        database.sql(
                        """
                        with made as materialized (
                            select nextval('ingest.event_id') as event, p.id as identifier_id,
                                   now() - r.age * interval '730 days' as occurred_at,
                                   (array['Product Viewed', 'Product Viewed', 'Product Viewed',
                                          'Product Added', 'Article Read', 'Search Made',
                                          'Newsletter Opened', 'Newsletter Clicked'])
                                       [1 + (r.what * 8)::int % 8] as name,
                                   (r.price * 1000)::int as product
                            from (select random() as age, random() as what, random() as price,
                                         case when random() < 0.6 then random() * 0.5
                                              else random() end as who
                                  from generate_series(1, :events)) r
                            join public.bench_people p
                              on p.no = 1 + floor(r.who * (select max(no) from public.bench_people))),
                        logged as (
                            insert into ingest.event
                                (tx, id, received_at, occurred_at, source, kind, message_id, name,
                                 payload)
                            select '3', event, now(), occurred_at, 1, 2, 'bulk-' || event, name,
                                   json_build_object('properties', json_build_object(
                                       'product_id', 'P' || product, 'price', product % 90 + 0.9,
                                       'category', 'C' || product % 20))
                            from made)
                        insert into ingest.person_event
                            (event, identifier_id, occurred_at, received_at, tx, name, source, kind)
                        select event, identifier_id, occurred_at, now(), '3', name, 1, 2 from made
                        """)
                .param("events", AT_ONCE)
                .update();
        if (round % 10 == 9) {
            IO.println("events written       %,d".formatted((round + 1L) * AT_ONCE));
        }
    }
}
