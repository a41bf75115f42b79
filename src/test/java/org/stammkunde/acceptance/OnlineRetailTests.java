package org.stammkunde.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.SharedData;
import tools.jackson.databind.JsonNode;

/// The main job from the outside: a real order file in, the published figures out, whatever happens
/// in between.
class OnlineRetailTests {

    private static final String PERIOD =
            "/api/v1/metrics/period?from=2011-06-01&to=2011-09-01&activityWindowDays=90";

    @TempDir private Path home;

    @Test
    void givesThePublishedFiguresEvenWhenKilledInTheMiddleAndImportedTwice() {
        var file = SharedData.require("online_retail.csv.gz");
        try (var app = InstalledApp.start(home, "Europe/London")) {
            long first = app.upload(file, "online-retail");
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> rowsRead(app, first) > 50_000);
            app.kill();
            app.startAgain();
            assertCompleted(app.awaitImport(first, Duration.ofMinutes(2)));
            assertFigures(app);

            long second = app.upload(file, "online-retail");
            assertCompleted(app.awaitImport(second, Duration.ofMinutes(2)));
            assertFigures(app);
            assertThat(app.stop()).as("exit code after SIGTERM").isIn(0, 143);
        }
    }

    private static long rowsRead(InstalledApp app, long id) {
        return app.get("/api/v1/imports/" + id).get("rowsRead").asLong();
    }

    private static void assertCompleted(JsonNode result) {
        assertThat(result.get("state").asString()).isEqualTo("completed");
        assertThat(result.get("rowsRead").asLong()).isEqualTo(541_909);
        assertThat(result.get("rowsRejected").asLong()).isEqualTo(2_517);
    }

    /// Published counts of the UCI Online Retail data set
    /// and an independent calculation.
    private static void assertFigures(InstalledApp app) {
        var figures =
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> app.get(PERIOD), f -> f.get("orders").asLong() == 4004);
        count(figures, "customersAtStart", 1959);
        count(figures, "newCustomers", 599);
        count(figures, "reactivatedCustomers", 231);
        count(figures, "customersAtEnd", 1923);
        count(figures, "retainedCustomers", 1105);
        count(figures, "lostCustomers", 854);
        count(figures, "buyers", 1948);
        number(figures, "retentionRate", 0.564063, 0.0000005);
        number(figures, "averageOrderValue", 476.1860, 0.00005);
        number(figures, "purchaseFrequency", 2.0554, 0.00005);
        number(figures, "customerValue", 978.7724, 0.00005);
        number(figures, "repeatCustomerRate", 0.767454, 0.0000005);
        number(figures, "repeatPurchaseRate", 0.427618, 0.0000005);
        number(figures, "customerLifetimeValue", 2245.22, 0.005);
        number(figures, "newRevenue", 236_520.68, 0.001);
        number(figures, "grossRevenue", 1_906_648.60, 0.001);
        number(figures, "refunds", 108_028.96, 0.001);
        number(figures, "reactivationRate", 0.304348, 0.0000005);
        var all = app.get("/api/v1/metrics/period?from=2010-12-01&to=2011-12-10");
        count(all, "orders", 18_532);
        count(all, "buyers", 4_338);
        count(all, "guestOrders", 1_428);
        number(all, "guestRevenue", 1_755_276.64, 0.001);
        number(all, "grossRevenue", 8_911_407.90, 0.001);
        number(all, "refunds", 611_342.09, 0.001);
        var december = app.get("/api/v1/cohorts?granularity=month").get("cohorts").get(0);
        assertThat(december.get("cohort").asString()).isEqualTo("2010-12");
        assertThat(december.get("size").asLong()).isEqualTo(885);
        var cells = december.get("cells");
        assertThat(
                        IntStream.range(0, cells.size())
                                .mapToLong(i -> cells.get(i).get("customers").asLong()))
                .containsExactly(
                        885L, 324L, 286L, 340L, 321L, 352L, 321L, 309L, 313L, 350L, 331L, 445L,
                        235L);
        assertThat(
                        IntStream.range(0, cells.size())
                                .filter(i -> cells.get(i).get("open").asBoolean()))
                .containsExactly(12);
    }

    private static void count(JsonNode figures, String field, long expected) {
        assertThat(figures.get(field).isIntegralNumber()).as(field + " is an integer").isTrue();
        assertThat(figures.get(field).asLong()).as(field).isEqualTo(expected);
    }

    private static void number(JsonNode figures, String field, double expected, double tolerance) {
        assertThat(figures.get(field).asDouble()).as(field).isCloseTo(expected, within(tolerance));
    }
}
