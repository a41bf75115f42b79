package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.connectors.ImportState;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;

/// Segments as a program asks for them.
@IntegrationTest
class SegmentsApiTests {

    private static final String PREVIEW = "/api/v1/segments/preview";

    /// Nobody else is called like these two.
    private static final String ORDERS =
            """
            order_number,ordered_at,email,quantity,unit_price
            SG-1,2024-01-10,ada@segments.example,1,10.00
            SG-2,2024-02-10,ada@segments.example,1,30.00
            SG-3,2024-02-10,bob@segments.example,1,30.00
            """;

    private static final String THEY =
            """
            {"type":"profile","field":"email","test":"oneOf",
             "values":["ada@segments.example","bob@segments.example"]}
            """;

    private final Imports imports;
    private final ApiClient api;

    SegmentsApiTests(@Autowired Imports imports, @LocalServerPort int port) {
        this.imports = imports;
        this.api = new ApiClient(port);
    }

    @BeforeEach
    void importOrders() {
        take(ORDERS);
    }

    private void take(String orders) {
        var file = new ByteArrayInputStream(orders.getBytes(StandardCharsets.UTF_8));
        var id = imports.start("orders.csv", file, Preset.STAMMKUNDE);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> imports.get(id).state() == ImportState.COMPLETED);
    }

    @Test
    void countsWhoMeetsACondition() {
        assertThat(count(THEY)).isEqualTo(2);
        assertThat(count(theyWith("count", "atLeast", 2))).isEqualTo(1);
        assertThat(count(theyWith("value", "exactly", 40))).isEqualTo(1);
        assertThat(count(theyWith("averageValue", "lessThan", 30))).isEqualTo(1);
        assertThat(count(theyWith("largestValue", "exactly", 30))).isEqualTo(2);
    }

    private static String theyWith(String measure, String comparison, int value) {
        return """
        {"type":"all","of":[%s,{"type":"orders","measure":"%s",
         "within":{"from":"2024-01-01","to":"2025-01-01"},
         "is":{"comparison":"%s","value":%d}}]}
        """
                .formatted(THEY, measure, comparison, value);
    }

    private long count(String condition) {
        var answer = api.send("POST", PREVIEW, "{\"condition\":%s}".formatted(condition));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("count").asLong();
    }

    @Test
    void findsAddressesHoweverTheyAreWritten() {
        var ada = THEY.replace("ada@", " Ada@").replace("bob@", "nobody@");
        assertThat(count(ada)).isEqualTo(1);
    }

    @Test
    void namesThePlaceAtFault() {
        var answer =
                api.send(
                        "POST",
                        PREVIEW,
                        """
                        {"condition":{"type":"all","of":[{"type":"orders","measure":"count",
                         "is":{"comparison":"atLeast","value":1.5}}]}}
                        """);
        assertThat(answer.statusCode()).isEqualTo(422);
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo("segments.too-exact");
        assertThat(problem.get("field").asString()).isEqualTo("/condition/of/0/is/value");
        assertThat(problem.get("detail").asString()).isEqualTo("This must be a whole number.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                          | 400
                    []                          | 400
                    {"condition":{},"x":1}      | 400
                    {"condition":null}          | 422
                    {"condition":"all"}         | 422
                    """)
    void refusesWhatIsNoQuestion(String body, int status) {
        assertThat(api.send("POST", PREVIEW, body).statusCode()).isEqualTo(status);
    }

    @Test
    void describesEveryKindOfConditionWithAnExampleThatCanBeAsked() {
        var schemas = api.get("/api/openapi.json").get("components").get("schemas");
        var kinds = new ArrayList<String>();
        for (var kind : schemas.get("Condition").get("oneOf")) {
            var name = kind.get("$ref").asString();
            kinds.add(name.substring(name.lastIndexOf('/') + 1));
        }
        assertThat(kinds)
                .contains("ConditionAll", "ConditionNot", "ConditionOrders", "ConditionTickets");
        for (var kind : kinds.subList(3, kinds.size())) {
            var example = schemas.get(kind).get("example");
            var answer = api.send("POST", PREVIEW, "{\"condition\":%s}".formatted(example));
            assertThat(answer.statusCode()).as(kind + " " + answer.body()).isEqualTo(200);
        }
    }

    /// Nothing of it becomes a tree in memory first.
    @Test
    void refusesABodyOfCountlessObjects() {
        var many = "{\"condition\":[" + "{},".repeat(300_000) + "{}]}";
        assertThat(api.send("POST", PREVIEW, many).statusCode()).isEqualTo(413);
    }
}
