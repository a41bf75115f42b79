package org.stammkunde.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of every kind but orders, from the upload to what becomes of their rows.
@IntegrationTest
class ImportKindsTests {

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    /// 19.90 a month; 2 × 120 a year are 240, 20 a month.
    private static final String SUBSCRIPTIONS =
            """
            subscription_id,customer_id,email,name,plan,mrr,price,interval,quantity,currency,status,started_at,renews_at,notice_period_days,ended_at,end_reason
            IK-1,IKC-1,ik1@example.com,Ines Klar,Basic,19.90,,,,EUR,active,2024-05-01,2099-05-01,30,,
            IK-2,IKC-2,ik2@example.com,Ivo Kern,Team,,120,yearly,2,,active,2025-01-15,,,,
            IK-3,IKC-3,ik3@example.com,Ida Korn,Basic,19.90,,,,,cancelled,2024-02-01,,,2025-02-01,too expensive
            IK-4,IKC-4,ik4@example.com,,Basic,25,,,,USD,active,2024-05-01,,,,
            IK-5,IKC-5,ik5@example.com,,Basic,25,,,,,active,2024-05-01,,,2024-04-01,
            IK-6,IKC-6,ik6@example.com,,Basic,25,,,,,dormant,2024-05-01,,,,
            IK-7,,,,Basic,25,,,,,active,2024-05-01,,,,
            ,IKC-8,,,Basic,25,,,,,active,2024-05-01,,,,
            IK-9,IKC-9,,,Basic,,,,,,active,2024-05-01,,,,
            IK-10,IKC-10,,,Basic,many,,,,,active,2024-05-01,,,,
            IK-11,IKC-11,,,Basic,25,,,,,active,01.05.2024,,,,
            """;

    @Test
    void makesSubscriptionsOfRowsAndKeepsThoseItCannotUse() {
        var api = KindsClient.of(port);
        var report = api.imported("subscriptions", "stammkunde", SUBSCRIPTIONS);
        assertThat(report.get("kind").asString()).isEqualTo("subscriptions");
        assertThat(report.get("rowsRead").asLong()).isEqualTo(11);
        assertThat(report.get("rowsImported").asLong()).isEqualTo(3);
        assertThat(api.rejects(report.get("id").asLong()))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("5 currency").contains("USD"),
                        row -> assertThat(row).startsWith("6 ended_at").contains("2024-04-01"),
                        row -> assertThat(row).startsWith("7 status").contains("dormant"),
                        row -> assertThat(row).startsWith("8 customer_id").contains("missing"),
                        row -> assertThat(row).startsWith("9 subscription_id"),
                        row -> assertThat(row).startsWith("10 mrr").contains("missing"),
                        row -> assertThat(row).startsWith("11 mrr").contains("many"),
                        row -> assertThat(row).startsWith("12 started_at").contains("01.05.2024"));
        var basic = subscription(api, "IK-1");
        assertThat(basic.get("mrr").decimalValue()).isEqualByComparingTo("19.90");
        assertThat(basic.get("state").asString()).isEqualTo("running");
        // Midnight in Berlin, in summer two hours ahead of UTC.
        assertThat(basic.get("startedAt").asString()).isEqualTo("2024-04-30T22:00:00Z");
        // 30 days before 1 May 2099.
        assertThat(basic.get("noticeBy").asString()).isEqualTo("2099-04-01");
        var team = subscription(api, "IK-2");
        assertThat(team.get("mrr").decimalValue()).isEqualByComparingTo("20.00");
        var ended = subscription(api, "IK-3");
        assertThat(ended.get("state").asString()).isEqualTo("ended");
        assertThat(ended.get("endReason").asString()).isEqualTo("too expensive");
        assertThat(api.get("/api/v1/customers/" + basic.get("customer").asLong()).toString())
                .contains("Ines Klar");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        var api = KindsClient.of(port);
        var file =
                """
                subscription_id,email,mrr,started_at
                IK-20,ik20@example.com,10,2024-05-01
                """;
        api.imported("subscriptions", "stammkunde", file);
        var before = stored("IK-20");
        long events = events();
        api.imported("subscriptions", "stammkunde", file);
        assertThat(stored("IK-20")).isEqualTo(before);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void returnsToWhatAnEarlierFileSaidWhenAnotherCameBetween() {
        var api = KindsClient.of(port);
        var header = "subscription_id,email,mrr,started_at\n";
        for (var mrr : List.of("10", "12", "10")) {
            api.imported(
                    "subscriptions",
                    "stammkunde",
                    header + "IK-21,ik21@example.com," + mrr + ",2024-05-01\n");
            assertThat(subscription(api, "IK-21").get("mrr").decimalValue())
                    .isEqualByComparingTo(mrr);
        }
    }

    @Test
    void takesMendedRowsWithoutTheirFile() {
        var api = KindsClient.of(port);
        var first =
                api.imported(
                        "subscriptions",
                        "stammkunde",
                        """
                        subscription_id,email,mrr,started_at
                        IK-22,ik22@example.com,oops,2024-05-01
                        IK-23,ik23@example.com,7,2024-05-01
                        """);
        assertThat(first.get("rowsRejected").asLong()).isEqualTo(1);
        var mended = api.rejectsFile(first.get("id").asLong()).replace("oops", "11");
        assertThat(api.refusal(Map.of("kind", "tickets", "preset", "stammkunde"), mended))
                .isNotEqualTo("accepted");
        var second = api.imported("subscriptions", "stammkunde", mended);
        assertThat(second.get("rowsRejected").asLong()).isZero();
        assertThat(second.get("mends").asLong()).isEqualTo(first.get("id").asLong());
        assertThat(subscription(api, "IK-22").get("mrr").decimalValue()).isEqualByComparingTo("11");
    }

    @Test
    void makesTicketsOfRows() {
        var api = KindsClient.of(port);
        var report =
                api.imported(
                        "tickets",
                        "stammkunde",
                        """
                        ticket_id,email,subject,state,channel,created_at,first_response_at,solved_at,csat,csat_comment
                        IT-1,it1@example.com,Broken cup,solved,e-mail,2026-01-05 09:00,2026-01-05 10:30,2026-01-06 09:00,5,quick
                        IT-2,,Where is it?,waiting on customer,phone,2026-01-07 12:00,,,,
                        IT-3,it3@example.com,Odd,solved,e-mail,2026-01-05 09:00,,2026-01-04 09:00,,
                        IT-4,it4@example.com,Odd,new,e-mail,2026-01-05 09:00,,,6,
                        IT-5,it5,Odd,new,e-mail,2026-01-05 09:00,,,,
                        """);
        assertThat(api.rejects(report.get("id").asLong()))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("4 solved_at"),
                        row -> assertThat(row).startsWith("5 csat").contains("6"),
                        row -> assertThat(row).startsWith("6 email").contains("it5"));
        var solved = ticket(api, "IT-1");
        assertThat(solved.get("state").asString()).isEqualTo("solved");
        assertThat(solved.get("csat").asInt()).isEqualTo(5);
        assertThat(solved.get("firstResponseAt").asString()).isEqualTo("2026-01-05T09:30:00Z");
        var pending = ticket(api, "IT-2");
        assertThat(pending.get("state").asString()).isEqualTo("pending");
        assertThat(pending.get("customer").isNull()).isTrue();
    }

    @Test
    void makesEventsOfRowsWithEveryOtherColumnAsProperty() {
        var api = KindsClient.of(port);
        var file =
                """
                event,occurred_at,customer_id,message_id,price,product_id,gift,page
                IE viewed,2026-02-01T10:00:00Z,IEC-1,,12.50,0815,true,/cups
                IE viewed,2026-02-01T10:00:00Z,IEC-1,,12.50,0815,true,/cups
                IE viewed,2026-02-01T10:00:00Z,IEC-1,m-1,,,,
                IE viewed,2026-02-02T10:00:00Z,IEC-1,m-1,,,,
                IE viewed,1985-02-01T10:00:00Z,IEC-1,,,,,
                IE viewed,2026-02-01T10:00:00Z,,,,,,
                """;
        var report = api.imported("events", "stammkunde", file);
        assertThat(api.rejects(report.get("id").asLong()))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("6 occurred_at").contains("1985"),
                        row -> assertThat(row).startsWith("7 customer_id"));
        var payloads = payloads("IE viewed");
        assertThat(payloads).as("equal rows are one event, and so are rows of one id").hasSize(2);
        var properties = payloads.getFirst().get("properties");
        assertThat(properties.get("price").isNumber()).isTrue();
        assertThat(properties.get("product_id").asString()).isEqualTo("0815");
        assertThat(properties.get("gift").isBoolean()).isTrue();
        assertThat(properties.get("page").asString()).isEqualTo("/cups");
        api.imported("events", "stammkunde", file);
        assertThat(payloads("IE viewed")).hasSize(2);
    }

    @Test
    void makesProductsOfAFeedForGoogle() {
        var api = KindsClient.of(port);
        var report =
                api.imported(
                        "products",
                        "google-merchant",
                        """
                        id\ttitle\tlink\timage_link\tprice\tavailability\tproduct_type
                        IP-1\tTea pot\thttps://shop.example/pot\thttps://shop.example/pot.jpg\t12.99 EUR\tin_stock\tKitchen
                        IP-2\tCup\thttps://shop.example/cup\thttps://shop.example/cup.jpg\t8.00 USD\tin stock\tKitchen
                        IP-3\tBowl\thttps://shop.example/bowl\thttps://shop.example/bowl.jpg\t9.50 EUR\tmaybe\tKitchen
                        """);
        assertThat(api.rejects(report.get("id").asLong()))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("3 currency").contains("USD"),
                        row -> assertThat(row).startsWith("4 availability").contains("maybe"));
        var said =
                payloads("Product Updated").stream()
                        .map(payload -> payload.get("properties"))
                        .filter(product -> product.get("sku").asString().equals("IP-1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(said.get("price").decimalValue()).isEqualByComparingTo("12.99");
        assertThat(said.get("available").asBoolean()).isTrue();
        assertThat(said.get("category").asString()).isEqualTo("Kitchen");
        assertThat(said.get("image_url").asString()).isEqualTo("https://shop.example/pot.jpg");
    }

    @Test
    void readsCustomersButNoConsents() {
        var api = KindsClient.of(port);
        var file =
                """
                Kundennummer;E-Mail;Telefon;Vorname;Nachname;Land;Lieblingsfarbe;Newsletter
                IC-1;ic1@example.com;030 123456;Carla;Mai;DE;blau;ja
                ;;;Nobody;;;;
                """;
        var columns =
                """
                "customer_id":"Kundennummer","email":"E-Mail","phone":"Telefon","first_name":"Vorname","last_name":"Nachname","country":"Land","attribute.colour":"Lieblingsfarbe"
                """
                        .strip();
        var fields = Map.of("kind", "customers", "mapping", "{\"columns\":{" + columns + "}}");
        var consent = columns + ",\"attribute.news\":\"Newsletter\"";
        assertThat(
                        api.refusal(
                                Map.of(
                                        "kind",
                                        "customers",
                                        "mapping",
                                        "{\"columns\":{" + consent + "}}"),
                                file))
                .isEqualTo("imports.consent-later");
        var report = api.caughtUp(api.start(fields, file));
        assertThat(api.rejects(report.get("id").asLong()))
                .singleElement()
                .asString()
                .startsWith("3 customer_id");
        var traits =
                jdbc
                        .sql("select payload from ingest.event where user_id = 'IC-1' and kind = 1")
                        .query(String.class)
                        .list()
                        .stream()
                        .map(JsonMapper.shared()::readTree)
                        .map(payload -> payload.get("traits"))
                        .toList();
        assertThat(traits)
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.get("name").asString()).isEqualTo("Carla Mai");
                            assertThat(said.get("phone").asString()).isEqualTo("030 123456");
                            assertThat(said.get("colour").asString()).isEqualTo("blau");
                            assertThat(said.get("address").get("country").asString())
                                    .isEqualTo("DE");
                            assertThat(said.has("Newsletter")).isFalse();
                        });
    }

    /// 10.00 a month, 3 of them; times are UTC whatever the company's zone.
    @Test
    void understandsWhatStripeExports() {
        var api = KindsClient.of(port);
        api.imported(
                "subscriptions",
                "stripe",
                """
                id,Customer ID,Customer Description,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),Canceled At (UTC),Ended At (UTC)
                sub_1IK,cus_1IK,,stripe1@example.com,gold,3,eur,month,10.00,active,2025-03-04 15:21,2025-03-04 15:21,2026-10-04 15:21,2098-11-04 15:21,,,,
                """);
        var gold = subscription(api, "sub_1IK");
        assertThat(gold.get("source").asString()).isEqualTo("stripe");
        assertThat(gold.get("mrr").decimalValue()).isEqualByComparingTo("30.00");
        assertThat(gold.get("startedAt").asString()).isEqualTo("2025-03-04T15:21:00Z");
    }

    /// What Zammad calls its columns when its administrator speaks German; times are the company's.
    @Test
    void understandsWhatZammadExports() {
        var api = KindsClient.of(port);
        api.imported(
                "tickets",
                "zammad",
                """
                #;Titel;Status;Priorität;Gruppe;Besitzer;Kunde;Organisation;Kanal erstellen;Absender;Erstellt am;Aktualisiert am;Geschlossen am;Erstreaktion am
                77001;Wo bleibt mein Tee?;geschlossen;2 normal;Users;Agnes Amt;Greta Sommer;;email;Kunde;2026-01-15 10:00:00;2026-01-16 09:00:00;2026-01-16 09:00:00;2026-01-15 10:20:00
                77002;Rechnung;warten auf Erinnerung;3 high;Users;-;Greta Sommer;;web;Kunde;2026-01-17 10:00:00;2026-01-17 10:05:00;;
                77003;Doppelt;zusammengefasst;2 normal;Users;-;Greta Sommer;;email;Kunde;2026-01-18 10:00:00;2026-01-18 10:05:00;2026-01-18 10:05:00;
                """);
        var closed = ticket(api, "77001");
        assertThat(closed.get("source").asString()).isEqualTo("zammad");
        assertThat(closed.get("subject").asString()).isEqualTo("Wo bleibt mein Tee?");
        assertThat(closed.get("state").asString()).isEqualTo("closed");
        assertThat(closed.get("channel").asString()).isEqualTo("email");
        assertThat(closed.get("createdAt").asString()).isEqualTo("2026-01-15T09:00:00Z");
        assertThat(closed.get("solvedAt").asString()).isEqualTo("2026-01-16T08:00:00Z");
        assertThat(ticket(api, "77002").get("state").asString()).isEqualTo("pending");
        assertThat(ticket(api, "77003").get("state").asString()).isEqualTo("closed");
    }

    @Test
    void understandsWhatFreshdeskExports() {
        var api = KindsClient.of(port);
        api.imported(
                "tickets",
                "freshdesk",
                """
                Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,Full name,Email,Contact ID
                88001,Invoice,Closed,Medium,Email,Question,Agnes,Support,2026-02-01 10:00:00,2026-02-03 10:00:00,2026-02-02 08:00:00,2026-02-04 08:00:00,2026-02-04 08:00:00,2026-02-01 10:30:00,00:00:00,00:30:00,22:00:00,2,1,Within SLA,Within SLA,,Extremely Happy,Fred Fresh,fred.fresh@example.org,8100000000001
                88002,Parcel,Waiting on Third Party,High,Portal,,,,2026-02-05 10:00:00,,,,2026-02-05 11:00:00,,00:00:00,,,0,1,,,,,Fred Fresh,fred.fresh@example.org,8100000000001
                """);
        var closed = ticket(api, "88001");
        assertThat(closed.get("source").asString()).isEqualTo("freshdesk");
        assertThat(closed.get("state").asString()).isEqualTo("closed");
        assertThat(closed.get("csat").asInt()).isEqualTo(5);
        assertThat(closed.get("solvedAt").asString()).isEqualTo("2026-02-02T07:00:00Z");
        assertThat(closed.get("firstResponseAt").asString()).isEqualTo("2026-02-01T09:30:00Z");
        var pending = ticket(api, "88002");
        assertThat(pending.get("state").asString()).isEqualTo("pending");
        assertThat(pending.get("customer")).isEqualTo(closed.get("customer"));
        assertThat(closed.get("customer").isNull()).isFalse();
    }

    @Test
    void understandsWhatFreshdeskExportsInGerman() {
        var api = KindsClient.of(port);
        api.imported(
                "tickets",
                "freshdesk",
                """
                Ticket-ID,Betreff,Status,Priorität,Quelle,Typ,Agent,Gruppe,Erstellungszeit,Fällig bis,Zeitpunkt der Lösung,Zeitpunkt des Schließens,Zuletzt aktualisiert,Zeitpunkt der ersten Antwort,Tags,Umfrageergebnisse,Vollständiger Name,E-Mail-Adresse des Kontakts,Kontakt-ID
                89001,Rechnung,Geschlossen,Mittel,E-Mail,Frage,Agnes,Support,2026-02-01 10:00:00,2026-02-03 10:00:00,2026-02-02 08:00:00,2026-02-04 08:00:00,2026-02-04 08:00:00,2026-02-01 10:30:00,,Sehr zufrieden,Frida Frisch,frida.frisch@example.org,8200000000001
                89002,Paket,Ausstehend,Hoch,Portal,,,,2026-02-05 10:00:00,,,,2026-02-05 11:00:00,,,,Frida Frisch,frida.frisch@example.org,8200000000001
                89003,Kanne,Offen,Niedrig,Portal,,,,2026-02-06 10:00:00,,,,2026-02-06 11:00:00,,,,Frida Frisch,frida.frisch@example.org,8200000000001
                89004,Tasse,Gelöst,Dringend,Telefon,,,,2026-02-07 10:00:00,,2026-02-07 12:00:00,,2026-02-07 12:00:00,,,Äußerst unzufrieden,Frida Frisch,frida.frisch@example.org,8200000000001
                """);
        var closed = ticket(api, "89001");
        assertThat(closed.get("source").asString()).isEqualTo("freshdesk");
        assertThat(closed.get("subject").asString()).isEqualTo("Rechnung");
        assertThat(closed.get("state").asString()).isEqualTo("closed");
        assertThat(closed.get("priority").asString()).isEqualTo("Mittel");
        assertThat(closed.get("channel").asString()).isEqualTo("E-Mail");
        assertThat(closed.get("csat").asInt()).isEqualTo(5);
        assertThat(closed.get("createdAt").asString()).isEqualTo("2026-02-01T09:00:00Z");
        assertThat(closed.get("solvedAt").asString()).isEqualTo("2026-02-02T07:00:00Z");
        assertThat(closed.get("firstResponseAt").asString()).isEqualTo("2026-02-01T09:30:00Z");
        assertThat(closed.get("customer").isNull()).isFalse();
        assertThat(ticket(api, "89002").get("state").asString()).isEqualTo("pending");
        assertThat(ticket(api, "89002").get("customer")).isEqualTo(closed.get("customer"));
        assertThat(ticket(api, "89003").get("state").asString()).isEqualTo("open");
        assertThat(ticket(api, "89004").get("state").asString()).isEqualTo("solved");
        assertThat(ticket(api, "89004").get("csat").asInt()).isOne();
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        var api = KindsClient.of(port);
        var file = "ticket_id,created_at\n1,2026-01-01\n";
        assertThat(api.refusal(Map.of("kind", "dogs", "preset", "stammkunde"), file))
                .isEqualTo("imports.unknown-kind");
        assertThat(api.refusal(Map.of("kind", "tickets", "preset", "stripe"), file))
                .isEqualTo("imports.unknown-preset");
        assertThat(api.refusal(Map.of("kind", "events", "preset", "stammkunde"), file))
                .isEqualTo("imports.missing-columns");
        assertThat(
                        api.refusal(
                                Map.of(
                                        "kind",
                                        "tickets",
                                        "mapping",
                                        "{\"kind\":\"events\",\"columns\":{}}"),
                                file))
                .isEqualTo("imports.mapping-wrong");
        assertThat(
                        api.refusal(
                                Map.of(
                                        "kind",
                                        "tickets",
                                        "mapping",
                                        "{\"columns\":{\"ticket_id\":\"ticket_id\"}}"),
                                file))
                .isEqualTo("imports.missing-fields");
    }

    private static JsonNode subscription(KindsClient api, String number) {
        return numbered(api, "/api/v1/subscriptions", number);
    }

    private static JsonNode ticket(KindsClient api, String number) {
        return numbered(api, "/api/v1/tickets", number);
    }

    private static JsonNode numbered(KindsClient api, String list, String number) {
        var all = new ArrayList<JsonNode>();
        api.get(list + "?size=200").get("items").forEach(all::add);
        return all.stream()
                .filter(row -> row.get("number").asString().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError(all.toString()));
    }

    private String stored(String number) {
        return jdbc.sql("select s::text from commerce.subscription s where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private long events() {
        return jdbc.sql(
                        """
                        select count(*) from ingest.event e join ingest.source s on s.id = e.source
                        where s.kind = 'import'
                        """)
                .query(Long.class)
                .single();
    }

    private List<JsonNode> payloads(String name) {
        return jdbc
                .sql("select payload from ingest.event where name = :name order by tx, id")
                .param("name", name)
                .query(String.class)
                .list()
                .stream()
                .<JsonNode>map(JsonMapper.shared()::readTree)
                .toList();
    }
}
