package org.stammkunde.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Figures and cohorts as a program asks for them.
@IntegrationTest
class MetricsApiTests {

    private static final String FIGURES = "/api/v1/metrics/period?";

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({
        "from, ''",
        "from, to=2011-09-01",
        "to, from=2011-06-01",
        "from, from=2011-02-30&to=2011-09-01",
        "from, from=0000-01-01&to=2011-09-01",
        "to, from=2011-06-01&to=%2B999999999-12-31",
        "to, from=2011-06-01&to=2011-06-01",
        "activityWindowDays, from=2011-06-01&to=2011-09-01&activityWindowDays=0",
        "activityWindowDays, from=2011-06-01&to=2011-09-01&activityWindowDays=many"
    })
    void namesTheParameterThatHasNoAnswer(String parameter, String query) {
        var answer = get(FIGURES + query, InstalledApp.API_KEY);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(json(answer).get("field").asString()).isEqualTo(parameter);
    }

    @Test
    void namesAGranularityThereIsNot() {
        var answer = get("/api/v1/cohorts?granularity=year", InstalledApp.API_KEY);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("field").asString()).isEqualTo("granularity");
    }

    /// A hundred years before anything any test imports.
    @Test
    void countsNothingAndDividesNothingWhereNothingHappened() {
        var answer = get(FIGURES + "from=1911-06-01&to=1911-09-01", InstalledApp.API_KEY);
        assertThat(answer.statusCode()).isEqualTo(200);
        var figures = json(answer);
        assertThat(List.of("customersAtStart", "buyers", "orders", "guestOrders"))
                .allSatisfy(count -> assertThat(figures.get(count).asLong()).isZero());
        assertThat(List.of("retentionRate", "churnRate", "averageOrderValue", "purchaseFrequency"))
                .allSatisfy(ratio -> assertThat(figures.get(ratio).isNull()).isTrue());
        assertThat(figures.get("daysBetweenOrders").get("median").isNull()).isTrue();
        assertThat(answer.body()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void answersOnlyKeysThatMaySeeFigures() {
        var key = keyFor("RUN_IMPORTS");
        for (var path : List.of(FIGURES + "from=2011-06-01&to=2011-09-01", "/api/v1/cohorts")) {
            assertThat(get(path, key).statusCode()).isEqualTo(403);
            assertThat(get(path, "no such key").statusCode()).isEqualTo(401);
            assertThat(get(path, keyFor("VIEW_FIGURES")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void describesEveryFigureAndNeverWhatACallerSent() {
        var browser = new Browser(port);
        var answer =
                browser.send(
                        browser.request("/api/openapi.json")
                                .header("Authorization", "Bearer " + InstalledApp.API_KEY)
                                .header("X-Forwarded-Host", "evil.example")
                                .GET());
        var document = json(answer);
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
        var figures =
                document.at("/paths/~1api~1v1~1metrics~1period/get/responses/200/content")
                        .at("/application~1json/schema/properties");
        assertThat(Arrays.stream(Figure.values()).map(Figure::property))
                .allSatisfy(figure -> assertThat(figures.has(figure)).as(figure).isTrue());
        var upload = document.at("/paths/~1api~1v1~1imports/post");
        assertThat(upload.at("/responses/202").isMissingNode()).isFalse();
        assertThat(
                        upload.at("/requestBody/content/multipart~1form-data/schema/properties")
                                .propertyNames())
                .containsExactlyInAnyOrder("file", "kind", "preset", "mapping");
    }

    private String keyFor(String permission) {
        var browser = new Browser(port);
        var wanted = "{\"name\":\"test\",\"permissions\":[\"" + permission + "\"]}";
        var answer =
                browser.send(
                        browser.request("/api/v1/keys")
                                .header("Authorization", "Bearer " + InstalledApp.API_KEY)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(wanted)));
        return json(answer).get("secret").asString();
    }

    private HttpResponse<String> get(String path, String key) {
        var browser = new Browser(port);
        return browser.send(browser.request(path).header("Authorization", "Bearer " + key).GET());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
