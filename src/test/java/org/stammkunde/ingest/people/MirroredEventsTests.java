package org.stammkunde.ingest.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.warehouse.Warehouse;
import org.stammkunde.warehouse.WarehouseRecount;
import tools.jackson.databind.JsonNode;

/// The analytics copy knows who did what, whoever turns out to be one, or two.
@IntegrationTest
class MirroredEventsTests {

    private static final int ROUNDS = 6;
    private static final int EVENTS = 120;

    /// Whose the events are, told from what decides it and the log, not from what is published.
    private static final String DECIDED =
            """
            select coalesce(i.customer_id, 0), count(*)
            from ingest.event e
            join ingest.person_event p on p.event = e.id
            join customers.identifier i on i.id = p.identifier_id
            where e.source = :source group by 1
            """;

    private static final String COPIED =
            """
            select coalesce(customer_id, 0), count(*)
            from facts.events join facts.identifiers using (identifier_id)
            where source = :source group by 1
            """;

    private static final String BY_NAME =
            """
            select kind || ' ' || coalesce(name, '-') || ' ' || occurred_day,
                   sum(coalesce(cast(properties->>'cups' as bigint), 0))
            from facts.events where source = :source group by 1
            """;

    private final Tracking sender;
    private final Warehouse warehouse;
    private final JdbcClient database;
    private final DataSource databaseSource;
    private final WarehouseRecount recount;

    MirroredEventsTests(ApplicationContext context, @LocalServerPort int port) {
        this.sender = new Tracking(port);
        this.warehouse = context.getBean(Warehouse.class);
        this.databaseSource = context.getBean(DataSource.class);
        this.database = JdbcClient.create(databaseSource);
        this.recount = WarehouseRecount.of(context);
    }

    /// @param cups one of the event's properties
    private record Sent(String json, String key, long cups) {}

    @Test
    void equalWhatWasSentAndDecidedAtRandom() {
        var random = new Random(7);
        var cups = new TreeMap<String, Long>();
        var late = new ArrayList<Sent>();
        for (int round = 0; round < ROUNDS; round++) {
            var now = late;
            late = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                var event = event(random, round * EVENTS + i);
                cups.merge(event.key(), event.cups(), Long::sum);
                (random.nextInt(8) == 0 ? late : now).add(event);
            }
            Collections.shuffle(now, random);
            send(now);
            send(now.subList(0, 10));
            decide(random);
            assertSame();
        }
        send(late);
        assertSame();
        assertThat(copied(BY_NAME)).isEqualTo(cups);
        assertThat(copied(COPIED)).hasSizeGreaterThan(5).containsKey("0");

        sender.manage("POST", "/consumers/people/replays", "{\"from\":\"start\"}");
        assertSame();
        assertThat(copied(BY_NAME)).isEqualTo(cups);

        var built = warehouse.status().builtAt();
        sender.manage("POST", "/warehouse/rebuild", "");
        await().until(() -> !Objects.equals(warehouse.status().builtAt(), built));
        assertSame();
        assertThat(copied(BY_NAME)).isEqualTo(cups);
    }

    @Test
    void showAnEventUnderItsNewName() {
        sender.manage(
                "POST",
                "/sources/" + sender.source() + "/rules",
                "{\"action\":\"rename-event\",\"type\":\"track\",\"event\":\"poured\",\"to\":\"Poured\"}");
        send(List.of(poured("me-rename", "poured"), poured("me-renamed", "Poured")));
        assertSame();
        assertThat(copied(BY_NAME)).isEqualTo(Map.of("track Poured 2026-03-29", 6L));
    }

    @Test
    void containsWhatWasSetAsideOnceItWasTriedAgain() {
        refuse("Unlucky " + sender.source());
        try {
            send(
                    List.of(
                            poured("me-before", "Poured"),
                            poured("me-unlucky", "Unlucky " + sender.source()),
                            poured("me-after", "Poured")));
            assertSame();
            assertThat(copied(BY_NAME)).isEqualTo(Map.of("track Poured 2026-03-29", 6L));
        } finally {
            database.sql("drop function ingest.refuse cascade").update();
        }
        var waiting = setAside();
        assertThat(waiting).hasSize(1);
        sender.manage("POST", "/set-aside/" + waiting.getFirst().get("id") + "/retries", "");
        await().until(() -> setAside().isEmpty());
        assertSame();
        assertThat(copied(BY_NAME))
                .containsEntry("track Unlucky " + sender.source() + " 2026-03-29", 3L)
                .hasSize(2);
    }

    /// By somebody on one of their devices, who says now and then who they are, or by a visitor who
    /// never does; half an hour before midnight of UTC it is the next day in Berlin.
    private static Sent event(Random random, int number) {
        var ids = new ArrayList<String>();
        int device = random.nextInt(30);
        boolean visitor = device >= 25;
        if (visitor || random.nextInt(3) > 0) {
            ids.add("\"anonymousId\":\"me-d" + device + "\"");
        }
        if (ids.isEmpty() || (!visitor && random.nextInt(4) == 0)) {
            ids.add("\"userId\":\"me-" + random.nextInt(12) + "\"");
        }
        int day = 1 + random.nextInt(27);
        boolean evening = random.nextBoolean();
        int cups = random.nextInt(9);
        boolean page = random.nextInt(5) == 0;
        var name = page ? "-" : "Step " + random.nextInt(4);
        var json =
                """
                {"type":"%s",%s"messageId":"me-%d","timestamp":"2026-01-%02dT%s:30:00Z",%s,\
                "properties":{"cups":%d, "of":{"tea":"Grüner \\"Tee\\""}}}"""
                        .formatted(
                                page ? "page" : "track",
                                page ? "" : "\"event\":\"" + name + "\",",
                                number,
                                day,
                                evening ? "23" : "10",
                                String.join(",", ids),
                                cups);
        var key =
                "%s %s 2026-01-%02d"
                        .formatted(page ? "page" : "track", name, evening ? day + 1 : day);
        return new Sent(json, key, cups);
    }

    private static Sent poured(String messageId, String name) {
        return new Sent(
                """
                {"type":"track","event":"%s","messageId":"%s","userId":"me-pourer",\
                "timestamp":"2026-03-28T23:00:00Z","properties":{"cups":3}}"""
                        .formatted(name, messageId),
                "",
                3);
    }

    private void send(List<Sent> events) {
        var body = String.join(",", events.stream().map(Sent::json).toList());
        assertThat(sender.post("/v1/batch", "{\"batch\":[" + body + "]}").statusCode())
                .isEqualTo(200);
    }

    /// Makes two customers one, and takes that back half of the time.
    private void decide(Random random) {
        awaitPeople();
        var all =
                new ArrayList<>(
                        database.sql(
                                        """
                                        select distinct customer_id from customers.identifier
                                        where value like 'me-_' and customer_id is not null
                                        order by 1
                                        """)
                                .query(Long.class)
                                .list());
        long one = all.remove(random.nextInt(all.size()));
        long other = all.get(random.nextInt(all.size()));
        var merges = "/customers/" + one + "/merges";
        var merge = sender.manage("POST", merges, "{\"other\":" + other + "}");
        if (random.nextBoolean()) {
            assertSame();
            sender.manage("DELETE", merges + "/" + merge.get("id").asLong(), "");
        }
    }

    /// Has the database fail at events of that name.
    private void refuse(String name) {
        database.sql(
                        """
                        create function ingest.refuse() returns trigger language plpgsql as $$
                        begin
                            raise exception 'refused by a test' using errcode = 'check_violation';
                        end $$
                        """)
                .update();
        database.sql(
                        """
                        create trigger refuse before insert on ingest.person_event for each row
                        when (new.name = '%s') execute function ingest.refuse()
                        """
                                .formatted(name))
                .update();
    }

    private List<JsonNode> setAside() {
        return sender.manage("GET", "/set-aside?consumer=people", "")
                .get("items")
                .valueStream()
                .toList();
    }

    private void assertSame() {
        awaitPeople();
        assertThat(warehouse.awaitCaughtUp(Duration.ofSeconds(60))).isTrue();
        for (var fact : List.of("events", "identifiers")) {
            assertThat(recount.fact(warehouse.dataSource(), fact))
                    .isEqualTo(recount.fact(databaseSource, fact));
        }
        assertThat(copied(COPIED)).isEqualTo(sums(database, DECIDED));
    }

    /// Until the consumer is beyond every event there is. That it is behind by none does not say
    /// so: it counts those that can be read, and behind a transaction still running none can.
    private void awaitPeople() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                database.sql(
                                                """
                                                select not exists (
                                                    select from ingest.event e
                                                    join ingest.consumer c on c.name = 'people'
                                                    where (e.tx, e.id) > (c.tx, c.id))
                                                """)
                                        .query(Boolean.class)
                                        .single());
    }

    private Map<String, Long> copied(String query) {
        return sums(warehouse.reader(), query);
    }

    private Map<String, Long> sums(JdbcClient sql, String query) {
        var sums = new TreeMap<String, Long>();
        sql.sql(query)
                .param("source", sender.source())
                .query(
                        row -> {
                            sums.put(row.getString(1), row.getLong(2));
                        });
        return sums;
    }
}
