package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;

/// Attributes from an event to a segment: what texts mean is the same in both engines. The company
/// is in Berlin.
@IntegrationTest
class AttributesInSegmentsTests {

    private static final String PREVIEW = "/api/v1/segments/preview";

    private final JdbcClient sql;
    private final ApiClient api;
    private final Tracking tracking;
    private final int port;
    private final String user = "ai-" + UUID.randomUUID();

    AttributesInSegmentsTests(@Autowired JdbcClient sql, @LocalServerPort int port) {
        this.sql = sql;
        this.port = port;
        this.api = new ApiClient(port);
        this.tracking = new Tracking(port);
    }

    @BeforeEach
    void identify() {
        var answer =
                tracking.post(
                        "/v1/identify",
                        """
                        {"userId":"%s","messageId":"%s","traits":{
                          "plan":"Gold","points":-2.5,"postalCode":"01067","huge":"123456789012345",
                          "exact":"1.23456789","dealer":true,"partner":"Nein",
                          "birthday":"1992-02-29","born":"9.3.1980","noDay":"30.2.1980",
                          "contractEnd":"2026-03-31T23:30:00Z","called":"2026-03-31 23:30",
                          "wrongClock":"2026-03-31T25:30:00Z","teas":["Assam","Ceylon"]}}
                        """
                                .formatted(user, UUID.randomUUID()));
        assertThat(answer.statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> !attribute("plan").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    plan        | Gold                 | -               | -     | -          | -    | -
                    points      | -2.5                 | -2.500000       | -     | -          | -    | -
                    postalCode  | 01067                | 1067.000000     | -     | -          | -    | -
                    huge        | 123456789012345      | -               | -     | -          | -    | -
                    exact       | 1.23456789           | 1.234568        | -     | -          | -    | -
                    dealer      | true                 | -               | true  | -          | -    | -
                    partner     | Nein                 | -               | false | -          | -    | -
                    birthday    | 1992-02-29           | -               | -     | 1992-02-29 | 229  | 1992-02-28 23:00:00
                    born        | 9.3.1980             | -               | -     | 1980-03-09 | 309  | 1980-03-08 23:00:00
                    noDay       | 30.2.1980            | -               | -     | -          | -    | -
                    contractEnd | 2026-03-31T23:30:00Z | -               | -     | 2026-04-01 | 401  | 2026-03-31 23:30:00
                    called      | 2026-03-31 23:30     | -               | -     | 2026-03-31 | 331  | 2026-03-31 21:30:00
                    wrongClock  | 2026-03-31T25:30:00Z | -               | -     | -          | -    | -
                    """)
    void textsMeanNumbersFlagsAndDays(
            String name,
            String value,
            String number,
            String flag,
            String day,
            String monthDay,
            String moment) {
        assertThat(attribute(name))
                .containsExactly(String.join("|", value, number, flag, day, monthDay, moment));
    }

    @Test
    void listsHaveARowForEachEntry() {
        assertThat(attribute("teas")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"type":"attribute","name":"plan","test":"startsWith","values":["GO"]}
                    {"type":"attribute","name":"points","test":"number","is":{"comparison":"exactly","value":-2.5}}
                    {"type":"attribute","name":"exact","test":"number","is":{"comparison":"exactly","value":1.234568}}
                    {"type":"attribute","name":"dealer","test":"true"}
                    {"type":"attribute","name":"partner","test":"false"}
                    {"type":"attribute","name":"teas","test":"oneOf","values":["Ceylon"]}
                    {"type":"attribute","name":"birthday","test":"anniversary","days":366}
                    {"type":"attribute","name":"contractEnd","test":"date","within":{"from":"2026-04-01","to":"2026-04-02"}}
                    {"type":"attribute","name":"noDay","test":"known"}
                    """)
    void areAskedForInTheCopy(String condition) {
        assertThat(count(condition)).isEqualTo(1);
    }

    @Test
    void changesByHandAreSeen() {
        assertThat(count(plan("Gold"))).isEqualTo(1);
        var owner = Browser.ofOwner(port);
        owner.get("/customers/attributes/new?id=" + customer());
        owner.post(
                "/customers/attributes",
                Map.of("id", Long.toString(customer()), "name", "plan", "value", "Silber"));
        assertThat(count(plan("Silber"))).isEqualTo(1);
        assertThat(count(plan("Gold"))).isZero();
    }

    private static String plan(String value) {
        return """
        {"type":"attribute","name":"plan","test":"oneOf","values":["%s"]}"""
                .formatted(value);
    }

    /// Among the one customer of this test.
    private long count(String condition) {
        var mine =
                """
                {"condition":{"type":"all","of":[%s,
                 {"type":"profile","field":"externalId","test":"oneOf","values":["%s"]}]}}
                """
                        .formatted(condition, user);
        var answer = api.send("POST", PREVIEW, mine);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("count").asLong();
    }

    private long customer() {
        return sql.sql("select customer_id from facts.customers where external_id = :user")
                .param("user", user)
                .query(Long.class)
                .single();
    }

    /// What the fact says: value, number, flag, day, day of the year, moment in UTC.
    private List<String> attribute(String name) {
        return sql.sql(
                        """
                        select concat_ws('|', a.value, coalesce(a.number::text, '-'),
                                   coalesce(a.flag::text, '-'), coalesce(a.day::text, '-'),
                                   coalesce(a.month_day::text, '-'),
                                   coalesce((a.moment at time zone 'UTC')::text, '-'))
                        from facts.attributes a join facts.customers c using (customer_id)
                        where c.external_id = :user and a.name = :name
                        """)
                .param("user", user)
                .param("name", name)
                .query(String.class)
                .list();
    }
}
