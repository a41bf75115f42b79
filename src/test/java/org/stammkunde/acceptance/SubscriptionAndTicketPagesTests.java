package org.stammkunde.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.connectors.web.KindsClient;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// Subscriptions and tickets as people look them up: Sofie Abel pays 49.00 a month from May 2024 on
/// and 79.00 since the second file; a plan of 240.00 a year, 20.00 a month, ended in 2025.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionAndTicketPagesTests {

    private static final String HEADER =
            "subscription_id,customer_id,email,name,plan,mrr,price,interval,status,started_at,renews_at,notice_period_days,ended_at,end_reason\n";

    @LocalServerPort private int port;

    @BeforeAll
    void deliver() {
        var api = KindsClient.of(port);
        api.imported(
                "subscriptions",
                "stammkunde",
                HEADER
                        + "SP-1,SPC-1,sofie@example.com,Sofie Abel,Pages Basic,49,,,active,2024-05-01,2099-05-01,30,,\n"
                        + "SP-2,SPC-1,sofie@example.com,Sofie Abel,Pages Data,,240,year,cancelled,2024-02-01,,,2025-02-01,too expensive\n"
                        + "SP-3,SPC-2,theo@example.com,Theo Baum,Pages Basic,49,,,trial,2024-06-01,,,,\n");
        api.imported(
                "subscriptions",
                "stammkunde",
                HEADER
                        + "SP-1,SPC-1,sofie@example.com,Sofie Abel,Pages Pro,79,,,active,2024-05-01,2099-05-01,30,,\n");
        api.imported(
                "tickets",
                "stammkunde",
                """
                ticket_id,customer_id,email,subject,state,channel,priority,created_at,first_response_at,solved_at,csat,csat_comment
                TP-1,SPC-1,sofie@example.com,Cup arrived broken,solved,e-mail,high,2026-01-05 09:00,2026-01-05 10:30,2026-01-06 09:00,5,quick
                TP-2,SPC-1,sofie@example.com,=1+1,open,chat,,2026-01-07 12:00,,,2,
                TP-3,,,Nobody in particular,pending,phone,,2026-01-08 12:00,,,,
                """);
    }

    @ParameterizedTest
    @CsvSource({"de,1440", "en,1440", "de,390", "en,390"})
    void listsAreReadableEverywhere(String language, int width) {
        try (var window = Chromium.ofOwner(port, language, width)) {
            for (var path : List.of("subscriptions", "tickets")) {
                window.open("/" + path)
                        .screenshot(path + "-" + language + "-" + width)
                        .fits()
                        .axe();
            }
            window.open("/customers/" + customer())
                    .screenshot("customer-subscriptions-" + language + "-" + width)
                    .fits()
                    .axe();
            window.open("/imports/new?kind=tickets")
                    .screenshot("import-kinds-" + language + "-" + width)
                    .fits()
                    .axe();
            window.open("/imports").screenshot("imports-" + language + "-" + width).fits().axe();
        }
    }

    @Test
    void subscriptionsAreFoundByStatePlanAndRenewal() {
        var owner = Browser.ofOwner(port);
        assertThat(owner.get("/subscriptions?plan=Pages+Basic&state=running").body())
                .contains("SP-3")
                .doesNotContain("SP-1", "SP-2");
        assertThat(owner.get("/subscriptions?plan=Pages+Data&state=ended").body())
                .contains("SP-2", "too expensive", "€20.00");
        assertThat(owner.get("/subscriptions?plan=Pages+Pro&renewal=90").body())
                .doesNotContain("SP-1");
        var file = owner.get("/subscriptions?plan=Pages+Pro&format=csv").body();
        assertThat(file.lines().skip(1)).singleElement().asString().contains("SP-1", "79");
    }

    @Test
    void ticketsAreFoundByStateRatingAndAge() {
        var owner = Browser.ofOwner(port);
        assertThat(owner.get("/tickets?state=unsolved&age=1").body())
                .contains("TP-2", "TP-3")
                .doesNotContain("TP-1");
        assertThat(owner.get("/tickets?csat=5").body()).contains("TP-1").doesNotContain("TP-2");
        assertThat(owner.get("/tickets?csat=2&format=csv").body()).contains("'=1+1");
    }

    @Test
    void theCustomerPageShowsBothAndTheirHistory() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var main = window.open("/customers/" + customer()).page().locator("main");
            assertThat(main).containsText("Pages Pro");
            assertThat(main).containsText("Cup arrived broken");
            assertThat(main)
                    .containsText("Subscription Pages Pro: €79.00 instead of €49.00 a month");
            assertThat(main).containsText("Subscription Pages Data ended, €20.00 a month at last");
            assertThat(main).containsText("Ticket: Cup arrived broken, rated 5 of 5");
        }
    }

    @Test
    void listsOfTheApiAreReadToTheirEnd() {
        var api = new ApiClient(port);
        assertThat(
                        api.all(
                                "/api/v1/subscriptions?size=1&sort=renewal&order=asc&customer="
                                        + customer()))
                .extracting(row -> row.get("number").asString())
                .containsExactly("SP-2", "SP-1");
        assertThat(api.all("/api/v1/tickets?size=1&sort=csat&order=desc&customer=" + customer()))
                .extracting(row -> row.get("number").asString())
                .containsExactly("TP-1", "TP-2");
        api.refusal(400, "/api/v1/subscriptions?state=asleep");
        api.refusal(400, "/api/v1/tickets?csat=6");
    }

    private long customer() {
        return new ApiClient(port)
                .all("/api/v1/subscriptions?plan=Pages+Pro")
                .getFirst()
                .get("customer")
                .asLong();
    }
}
