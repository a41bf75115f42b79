package org.stammkunde.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.stammkunde.connectors.ImportState;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.FreshInstallation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Figures of segments of a small shop, worked out by hand, in an application of its own: elsewhere
/// other tests' orders would be among everybody's.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "stammkunde.company-name=Segments")
@ContextConfiguration(initializers = FreshInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class FiguresBySegmentTests {

    private static final String SHOP =
            """
            order_number,ordered_at,email,quantity,unit_price
            A-1,2024-01-10,ada@shop.example,1,10
            A-2,2024-02-05,ada@shop.example,1,20
            A-3,2024-02-20,ada@shop.example,1,30
            B-1,2024-01-15,bob@shop.example,1,40
            C-1,2024-02-10,cem@shop.example,1,50
            D-1,2024-02-12,dana@shop.example,1,60
            G-1,2024-02-15,,1,70
            """;

    private static final String FEBRUARY =
            "/api/v1/metrics/period?from=2024-02-01&to=2024-03-01&activityWindowDays=31";
    private static final String OVERLAP = "/api/v1/segments/overlap?segments=";
    private static final String PERIOD = "&from=2024-02-01&to=2024-03-01&window=31";

    private final Imports imports;
    private final JdbcClient jdbc;
    private final ApiClient api;
    private final Browser browser;
    private final int port;

    private long adaAndBob;
    private long adaAndCem;
    private long cemAndDana;
    private long everybody;

    FiguresBySegmentTests(
            @Autowired Imports imports, @Autowired JdbcClient jdbc, @LocalServerPort int port) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.api = new ApiClient(port);
        this.browser = Browser.ofOwner(port);
        this.port = port;
    }

    @BeforeAll
    void open() {
        var file = new ByteArrayInputStream(SHOP.getBytes(StandardCharsets.UTF_8));
        var id = imports.start("orders.csv", file, Preset.STAMMKUNDE);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> imports.get(id).state() == ImportState.COMPLETED);
        adaAndBob = segment("Ada und Bob", they("ada", "bob"));
        adaAndCem = segment("Ada & Cem", they("ada", "cem"));
        cemAndDana = segment("Cem, Dana", they("cem", "dana"));
        everybody =
                segment(
                        "Everybody there is",
                        "{\"type\":\"not\",\"condition\":%s}".formatted(they("nobody")));
    }

    private long segment(String name, String condition) {
        var body = "{\"name\":\"%s\",\"condition\":%s}".formatted(name, condition);
        var answer = api.send("POST", "/api/v1/segments", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        long id = JsonMapper.shared().readTree(answer.body()).get("id").asLong();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("/api/v1/segments/" + id).get("current").asBoolean());
        return id;
    }

    private static String they(String... names) {
        return Stream.of(names)
                .map(name -> "\"" + name + "@shop.example\"")
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"type\":\"profile\",\"field\":\"email\",\"test\":\"oneOf\",\"values\":[",
                                "]}"));
    }

    /// Active on 1 February are Ada and Bob, at the end of it Ada alone, with two orders of 50 in
    /// all, 26 and 15 days after the one before.
    @Test
    void areThoseOfItsCustomersAlone() {
        var figures = api.get(FEBRUARY + "&segment=" + adaAndBob);
        assertThat(
                        numbers(
                                figures,
                                "customersAtStart",
                                "customersAtEnd",
                                "newCustomers",
                                "retainedCustomers",
                                "lostCustomers",
                                "retentionRate",
                                "orders",
                                "buyers",
                                "grossRevenue",
                                "averageOrderValue",
                                "purchaseFrequency",
                                "repeatPurchaseRate",
                                "daysBetweenOrdersMean",
                                "guestOrders",
                                "shopRevenue"))
                .containsExactly(
                        2.0, 1.0, 0.0, 1.0, 1.0, 0.5, 2.0, 1.0, 50.0, 25.0, 2.0, 1.0, 20.5, 0.0,
                        50.0);
    }

    /// Neither of them was active at the start, so nobody could be retained.
    @Test
    void haveNoValueWhereThereIsNothingToDivideBy() {
        var figures = api.get(FEBRUARY + "&segment=" + cemAndDana);
        assertThat(numbers(figures, "customersAtStart", "newCustomers", "newRevenue"))
                .containsExactly(0.0, 2.0, 110.0);
        assertThat(figures.get("retentionRate").isNull()).isTrue();
    }

    @Test
    void ofASegmentOfEverybodyAreEverybodysWithoutGuests() {
        var all = api.get(FEBRUARY);
        var segment = api.get(FEBRUARY + "&segment=" + everybody);
        var differing = new ArrayList<String>();
        for (var name : all.propertyNames()) {
            if (!name.equals("asOf") && !all.get(name).equals(segment.get(name))) {
                differing.add(name);
            }
        }
        assertThat(differing)
                .containsExactlyInAnyOrder(
                        "guestOrders",
                        "guestRevenue",
                        "guestOrderShare",
                        "guestRevenueShare",
                        "shopOrders",
                        "shopRevenue",
                        "shopNetRevenue");
        assertThat(numbers(all, "orders", "grossRevenue", "shopRevenue"))
                .containsExactly(4.0, 160.0, 230.0);
        assertThat(numbers(segment, "orders", "grossRevenue", "shopRevenue"))
                .containsExactly(4.0, 160.0, 160.0);
        assertThat(api.get("/api/v1/cohorts?segment=" + everybody).get("cohorts"))
                .isEqualTo(api.get("/api/v1/cohorts").get("cohorts"));
    }

    @Test
    void makeCohortsOfItsCustomers() {
        var cohorts = api.get("/api/v1/cohorts?segment=" + adaAndCem).get("cohorts");
        assertThat(cohorts.get(0).get("cohort").asString()).isEqualTo("2024-01");
        assertThat(cohorts.get(0).get("size").asLong()).isEqualTo(1);
        assertThat(cohorts.get(0).get("cells").get(1).get("customers").asLong()).isEqualTo(1);
        assertThat(cohorts.get(1).get("cohort").asString()).isEqualTo("2024-02");
        assertThat(cohorts.get(1).get("size").asLong()).isEqualTo(1);
        assertThat(cohorts).hasSize(2);
    }

    /// Bob is in the first alone, Ada in the first and the second, Cem in the second and the third,
    /// Dana in the third alone.
    @Test
    void areAskedForTogetherWithWhoIsInSeveral() {
        var overlap = api.get(OVERLAP + adaAndBob + "," + adaAndCem + "," + cemAndDana);
        assertThat(overlap.get("customers").asLong()).isEqualTo(4);
        assertThat(overlap.get("segments").valueStream().map(s -> s.get("customers").asLong()))
                .containsExactly(2L, 2L, 2L);
        assertThat(overlap.get("pairs").valueStream().map(p -> p.get("customers").asLong()))
                .containsExactly(1L, 0L, 1L);
        assertThat(overlap.get("pairs").get(0).get("shareOfFirst").asDouble()).isEqualTo(0.5);
        assertThat(
                        overlap.get("combinations")
                                .valueStream()
                                .collect(
                                        Collectors.toMap(
                                                c -> ids(c.get("inside")),
                                                c -> c.get("customers").asLong())))
                .isEqualTo(
                        Map.of(
                                List.of(adaAndBob), 1L,
                                List.of(adaAndBob, adaAndCem), 1L,
                                List.of(adaAndCem, cemAndDana), 1L,
                                List.of(cemAndDana), 1L));
        for (var combination : overlap.get("combinations")) {
            assertThat(ids(combination.get("inside")))
                    .doesNotContainAnyElementsOf(ids(combination.get("outside")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    404 | /api/v1/metrics/period?from=2024-02-01&to=2024-03-01&segment=999999
                    400 | /api/v1/metrics/period?from=2024-02-01&to=2024-03-01&segment=x
                    404 | /api/v1/cohorts?segment=999999
                    400 | /api/v1/cohorts?segment=-1
                    404 | /api/v1/segments/overlap?segments=999998,999999
                    400 | /api/v1/segments/overlap
                    400 | /api/v1/segments/overlap?segments=1
                    400 | /api/v1/segments/overlap?segments=1,1
                    400 | /api/v1/segments/overlap?segments=1,2,3,4,5,6
                    400 | /api/v1/segments/overlap?segments=1,two
                    400 | /api/v1/segments/overlap?segment=1
                    """)
    void refuseWhatIsNoSegment(int status, String path) {
        assertThat(api.refusal(status, path).get("detail").asString()).isNotBlank();
    }

    @Test
    void areNotToldOfASegmentThatHasBeenDeleted() {
        long gone = segment("Soon gone", they("dana"));
        api.send("DELETE", "/api/v1/segments/" + gone);
        assertThat(api.refusal(404, FEBRUARY + "&segment=" + gone).get("code").asString())
                .isEqualTo("segments.unknown");
        var page = browser.get("/analytics/retention?segment=" + gone);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such segment (any more).");
    }

    @Test
    void areNotToldWhileNobodyKnowsWhoIsInIt() {
        long unknown = segment("Never counted", they("dana"));
        jdbc.sql("update segments.segment set filled = null, trouble = 'x' where id = :id")
                .param("id", unknown)
                .update();
        var refusal = api.refusal(409, FEBRUARY + "&segment=" + unknown);
        assertThat(refusal.get("code").asString()).isEqualTo("analytics.segment-not-counted");
        assertThat(api.refusal(409, OVERLAP + unknown + "," + everybody).get("detail").asString())
                .contains("not worked out yet");
        for (var path : List.of("/?", "/analytics/retention?", "/analytics/cohorts?")) {
            var page = browser.get(path + "segment=" + unknown);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("could not be worked out");
        }
        var comparison = browser.get("/analytics/segments?segments=" + unknown + "," + everybody);
        assertThat(comparison.body()).contains("could not be worked out");
        api.send("DELETE", "/api/v1/segments/" + unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?", "/analytics/retention?", "/analytics/cohorts?"})
    void sayWhoseTheyAreAndKeepItInEveryLink(String path) {
        var page = browser.get(path + "segment=" + adaAndBob + PERIOD);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ada und Bob</h1>", "Only customers in the segment “Ada und Bob”")
                .contains("segment=" + adaAndBob)
                .contains("<option value=\"" + adaAndBob + "\" selected");
    }

    @Test
    void leadToItsCustomers() {
        var lost =
                browser.get(
                        "/analytics/customers?figure=lost&format=csv&segment="
                                + adaAndBob
                                + PERIOD);
        assertThat(lost.body()).contains("bob@shop.example").doesNotContain("dana@", "cem@");
        var buyers =
                browser.get(
                        "/analytics/customers?figure=buyers&format=csv&segment="
                                + adaAndCem
                                + PERIOD);
        assertThat(buyers.body())
                .contains("ada@shop.example", "cem@shop.example")
                .doesNotContain("dana@");
        var cohort =
                browser.get(
                        "/analytics/cohorts/customers?granularity=month&cohort=2024-02-01&period=0"
                                + "&format=csv&segment="
                                + adaAndCem);
        assertThat(cohort.body()).contains("cem@shop.example").doesNotContain("dana@");
    }

    /// The file begins with a byte order mark.
    @Test
    void standSideBySideInAFile() {
        var file =
                browser.get(
                        "/analytics/segments?format=csv&segments="
                                + adaAndBob
                                + ","
                                + cemAndDana
                                + PERIOD);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().substring(1).lines().toList())
                .contains(
                        "Figure,Unit,Everybody,Ada und Bob,\"Cem, Dana\"",
                        "Retention rate,fraction,0.5,0.5,",
                        "Gross revenue of known customers,EUR,160.00,50.00,110.00",
                        "Orders of known customers,number,4,2,2");
    }

    @Test
    void standSideBySideOnAPage() {
        var page = compared("segments=" + adaAndBob + "," + cemAndDana);
        assertThat(page)
                .contains("50.0%", "31.2% of all", "68.8% of all")
                .contains(
                        "figure=lost&amp;from=2024-02-01&amp;to=2024-02-21&amp;window=31&amp;segment=");
        assertThat(compared("id=" + adaAndBob + "&id=" + cemAndDana)).isEqualTo(page);
        assertThat(compared("segments=" + adaAndBob + "&add=" + cemAndDana)).isEqualTo(page);
    }

    private String compared(String segments) {
        var answer = browser.get("/analytics/segments?" + segments + PERIOD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var body = answer.body();
        return body.substring(body.indexOf("<table"), body.lastIndexOf("</table>"));
    }

    @Test
    void refuseMoreThanFitSideBySide() {
        var answer = browser.get("/analytics/segments?id=1&id=2&id=3&id=4&id=5&id=6");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("At most 5 segments can be compared at once.");
    }

    @Test
    void becomeASegmentOfWhomeverTheOverlapHolds() {
        var page = browser.get("/segments/new?in=" + adaAndBob + "&out=" + adaAndCem);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("1 customer");
    }

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void fitAndAreAccessible(String language, int width) {
        var shot = "-" + language + "-" + width;
        var chosen = "segment=" + adaAndBob + PERIOD;
        var several = "segments=" + adaAndBob + "," + adaAndCem + "," + cemAndDana + PERIOD;
        try (var window = Chromium.ofOwner(port, language, width)) {
            window.open("/analytics/retention?" + chosen).screenshot("retention-segment" + shot);
            window.fits().axe();
            window.page().locator(".segment-picker summary").click();
            window.screenshot("segment-picker" + shot).fits().axe();
            window.open("/?" + chosen).screenshot("overview-segment" + shot).fits().axe();
            window.open("/analytics/cohorts?segment=" + adaAndCem);
            window.screenshot("cohorts-segment" + shot).fits().axe();
            window.open("/analytics/segments").screenshot("comparison-empty" + shot).fits().axe();
            window.open("/analytics/segments?" + several);
            window.screenshot("comparison" + shot).fits().axe();
            window.page().locator(".figure-hint").nth(3).focus();
            window.screenshot("comparison-definition" + shot).fits();
            window.open("/segments").screenshot("segments-compare" + shot).fits().axe();
            window.open("/segments/" + adaAndBob).screenshot("segment-buttons" + shot);
            window.fits().axe();
        }
    }

    private static List<Long> ids(JsonNode numbers) {
        return numbers.valueStream().map(JsonNode::asLong).toList();
    }

    private static List<Double> numbers(JsonNode figures, String... names) {
        return Stream.of(names).map(name -> figures.get(name).asDouble()).toList();
    }
}
