package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.company.Company;
import org.stammkunde.connectors.ImportState;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Segments that are stored: who is in them, since when and why.
@IntegrationTest
class KeptSegmentsTests {

    private static final String SEGMENTS = "/api/v1/segments";

    private final Imports imports;
    private final Company company;
    private final JdbcClient sql;
    private final ApiClient api;
    private final String shop = UUID.randomUUID().toString().substring(0, 8);

    KeptSegmentsTests(
            @Autowired Imports imports,
            @Autowired Company company,
            @Autowired JdbcClient sql,
            @LocalServerPort int port) {
        this.imports = imports;
        this.company = company;
        this.sql = sql;
        this.api = new ApiClient(port);
    }

    @Test
    void keepsMembersCurrentAndRemembersWhoCameAndWhy() {
        order("1", "ada", "10.00");
        order("2", "bob", "30.00");
        long segment = create("who spent 20 or more", spent(20));
        assertThat(members(segment)).containsExactly("bob");

        order("3", "ada", "15.00");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(members(segment)).containsExactly("ada", "bob"));

        change(segment, "who spent 28 or more", spent(28));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(members(segment)).containsExactly("bob"));
        assertThat(stays(segment))
                .satisfiesExactly(
                        ada -> assertThat(ada).matches("ada (DATA|TIME) EDITED"),
                        bob -> assertThat(bob).isEqualTo("bob CREATED null"));
    }

    @Test
    void saysWhy() {
        order("1", "eve", "30.00");
        long segment =
                create(
                        "not small",
                        """
                        {"type":"all","of":[%s,{"type":"not","condition":
                         {"type":"orders","measure":"value",
                          "is":{"comparison":"lessThan","value":40}}}]}
                        """
                                .formatted(they()));
        long eve = customer("eve");
        var why = api.get(SEGMENTS + "/" + segment + "/explain?customer=" + eve);
        assertThat(why.get("meets").asBoolean()).isFalse();
        assertThat(why.get("since").isNull()).isTrue();
        var parts = why.get("condition").get("of");
        assertThat(parts.get(0).get("holds").asBoolean()).isTrue();
        assertThat(parts.get(1).get("holds").asBoolean()).isFalse();
        assertThat(parts.get(1).get("found").asString()).isEqualTo("€30.00");
        assertThat(parts.get(1).get("words").asString())
                .isEqualTo("who did not order for less than €40.00");
    }

    /// An order of a day 80 days ago leaves the last 90 days at the beginning of the day in ten
    /// days.
    @Test
    void saysWhenItChangesByItself() {
        var zone = company.require().zone();
        var day = LocalDate.now(zone).minusDays(80);
        order("1", "eve", "30.00", day);
        long segment =
                create(
                        "lately",
                        """
                        {"type":"all","of":[%s,{"type":"orders","measure":"count",
                         "within":{"last":90,"unit":"days"},
                         "is":{"comparison":"atLeast","value":1}}]}
                        """
                                .formatted(they()));
        var why = api.get(SEGMENTS + "/" + segment + "/explain?customer=" + customer("eve"));
        var expected = day.plusDays(90).atStartOfDay(zone).toInstant().toString();
        assertThat(why.get("meets").asBoolean()).isTrue();
        assertThat(why.get("changes").asString()).isEqualTo(expected);
        var parts = why.get("condition").get("of");
        assertThat(parts.get(0).get("changes").isNull()).isTrue();
        assertThat(parts.get(1).get("changes").asString()).isEqualTo(expected);
    }

    @Test
    void refusesANameThatIsTakenAndASegmentThatAsksAboutItself() {
        long one = create("one", they());
        long two = create("two", about(one));
        assertThat(code(post(SEGMENTS, body("ONE", they())))).isEqualTo("segments.name-taken");
        var cycle = put(SEGMENTS + "/" + one, body("one", about(two)));
        assertThat(code(cycle)).isEqualTo("segments.cycle");
        var nothing = post(SEGMENTS, body("three", about(Long.MAX_VALUE)));
        assertThat(code(nothing)).isEqualTo("segments.no-segment");
    }

    @Test
    void deletesNoSegmentThatAnotherAsksAbout() {
        order("1", "tim", "30.00");
        long used = create("used", they());
        long user = create("user", about(used));
        await().untilAsserted(() -> assertThat(members(user)).containsExactly("tim"));
        var refused = api.send("DELETE", SEGMENTS + "/" + used, "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("detail").asString()).contains(shop + " user");

        assertThat(api.send("DELETE", SEGMENTS + "/" + user, "").statusCode()).isEqualTo(204);
        assertThat(api.send("DELETE", SEGMENTS + "/" + used, "").statusCode()).isEqualTo(204);
        api.refusal(404, SEGMENTS + "/" + used);
        assertThat(stays(used)).containsExactly("tim CREATED DELETED");
    }

    private void order(String number, String who, String price) {
        order(number, who, price, LocalDate.of(2024, 1, 10));
    }

    private void order(String number, String who, String price, LocalDate day) {
        var rows =
                "order_number,ordered_at,email,quantity,unit_price\n%s-%s,%s,%s,1,%s\n"
                        .formatted(shop, number, day, address(who), price);
        var file = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
        var id = imports.start("orders.csv", file, Preset.STAMMKUNDE);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> imports.get(id).state() == ImportState.COMPLETED);
    }

    private String address(String who) {
        return who + "@" + shop + ".example";
    }

    /// The customers of this test.
    private String they() {
        return """
        {"type":"profile","field":"email","test":"oneOf","values":["%s","%s","%s","%s"]}
        """
                .formatted(address("ada"), address("bob"), address("eve"), address("tim"));
    }

    private String spent(int atLeast) {
        return """
        {"type":"all","of":[%s,{"type":"orders","measure":"value",
         "is":{"comparison":"atLeast","value":%d}}]}
        """
                .formatted(they(), atLeast);
    }

    private static String about(long segment) {
        return "{\"type\":\"segment\",\"segment\":%d}".formatted(segment);
    }

    private long create(String name, String condition) {
        var created = json(post(SEGMENTS, body(name, condition)));
        long id = created.get("id").asLong();
        awaitCurrent(id);
        return id;
    }

    private void change(long id, String name, String condition) {
        var changed = json(put(SEGMENTS + "/" + id, body(name, condition)));
        assertThat(changed.get("version").asInt()).isEqualTo(2);
        awaitCurrent(id);
    }

    private void awaitCurrent(long id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get(SEGMENTS + "/" + id).get("current").asBoolean());
    }

    private String body(String name, String condition) {
        return """
        {"name":"%s %s","condition":%s}
        """
                .formatted(shop, name, condition);
    }

    private String post(String path, String body) {
        return api.send("POST", path, body).body();
    }

    private String put(String path, String body) {
        return api.send("PUT", path, body).body();
    }

    private static String code(String problem) {
        return json(problem).path("code").asString();
    }

    /// The names of its members in alphabetical order.
    private List<String> members(long segment) {
        var items = api.get(SEGMENTS + "/" + segment + "/members").get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("email").asString())
                .map(email -> email.substring(0, email.indexOf('@')))
                .sorted()
                .toList();
    }

    /// `ada CREATED EDITED`: who, why they came and why they went.
    private List<String> stays(long segment) {
        return sql.sql(
                        """
                        select split_part(c.email, '@', 1) || ' ' || m.entered_by || ' '
                               || coalesce(m.left_by, 'null')
                        from segments.stay m join facts.customers c using (customer_id)
                        where m.segment_id = :segment order by c.email, m.id
                        """)
                .param("segment", segment)
                .query(String.class)
                .list();
    }

    private long customer(String who) {
        return sql.sql("select customer_id from facts.customers where email = :email")
                .param("email", address(who))
                .query(Long.class)
                .single();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
