package org.stammkunde.segments.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.connectors.ImportState;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.customers.Customers;
import org.stammkunde.jobs.spi.RegularTask;
import org.stammkunde.segments.SegmentDraft;
import org.stammkunde.segments.Segments;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.warehouse.Warehouse;
import tools.jackson.databind.json.JsonMapper;

/// Scores and stages of the lifecycle in a real browser.
@IntegrationTest
class ScorePagesTests {

    private final int port;
    private final Segments segments;
    private final Imports imports;
    private final Customers customers;
    private final Warehouse warehouse;
    private final RegularTask thresholds;
    private final Clock clock;
    private long someone;

    ScorePagesTests(
            @LocalServerPort int port,
            @Autowired Segments segments,
            @Autowired Imports imports,
            @Autowired Customers customers,
            @Autowired Warehouse warehouse,
            @Autowired List<RegularTask> tasks,
            @Autowired Clock clock) {
        this.port = port;
        this.segments = segments;
        this.imports = imports;
        this.customers = customers;
        this.warehouse = warehouse;
        this.thresholds =
                tasks.stream()
                        .filter(task -> task.name().equals("thresholds"))
                        .findFirst()
                        .orElseThrow();
        this.clock = clock;
    }

    @BeforeEach
    void orderYesterday() {
        var who = UUID.randomUUID() + "@scores.example";
        var orders =
                """
                order_number,ordered_at,email,name,country,quantity,unit_price
                %1$s,%2$s,%1$s,Sina Score,DE,1,50000.00
                """
                        .formatted(who, clock.instant().minus(Duration.ofDays(1)));
        var file = new ByteArrayInputStream(orders.getBytes(StandardCharsets.UTF_8));
        var id = imports.start("orders.csv", file, Preset.STAMMKUNDE);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> imports.get(id).state() == ImportState.COMPLETED);
        someone = customers.find(who).getFirst().value();
        warehouse.awaitCaughtUp(Duration.ofSeconds(30));
        thresholds.run();
    }

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void fitAndAreAccessible(String language, int width) {
        var shot = "-" + language + "-" + width;
        try (var window = Chromium.ofOwner(port, language, width)) {
            window.open("/segments/new?template=champions");
            window.page().locator(".condition-explanation summary").click();
            window.screenshot("scores" + shot);
            window.fits().axe();
            window.open("/segments/new?template=to-win-back").screenshot("lifecycle" + shot);
            window.fits().axe();
            window.open("/customers/" + someone).screenshot("customer-scores" + shot);
            window.fits().axe();
            window.open("/segments/" + segment() + "/reasons?customer=" + someone);
            window.screenshot("scores-why" + shot).fits().axe();
        }
    }

    private long segment() {
        var condition =
                """
                {"type":"any","of":[
                 {"type":"rfm","by":"scores","recency":{"comparison":"atLeast","value":1},
                  "monetary":{"comparison":"atLeast","value":4}},
                 {"type":"lifecycle","stage":"new"}]}
                """;
        var draft =
                new SegmentDraft(
                        "Scores " + UUID.randomUUID(), "", JsonMapper.shared().readTree(condition));
        return segments.create(draft).id().value();
    }

    @Test
    void areChosenAmongNames() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            window.open("/segments/new?template=cant-lose");
            var page = window.page();
            assertThat(page.locator("[name='c.0.p.groups.cantLose']")).isChecked();
            page.locator("[name='c.0.p.groups.lost']").check();
            assertThat(page.locator("#summary"))
                    .containsText(
                            "die zur RFM-Gruppe „Nicht zu verlieren“ oder „Verlorene“ gehören");
            page.locator("[name='c.0.p.groups.cantLose']").uncheck();
            assertThat(page.locator("#summary"))
                    .containsText("die zur RFM-Gruppe „Verlorene“ gehören");
            page.locator("[name='c.0.p.by']").selectOption("scores");
            page.locator("[name='c.0.p.recency.value']").fill("6");
            page.locator("[name='c.0.p.recency.value']").blur();
            page.locator("[name=name]").fill("Zu gut");
            window.expecting("422");
            page.locator("[name=save]").click();
            assertThat(page.locator("[id='field-c.0.p.recency.value-error']")).containsText("5");
        }
    }

    @Test
    void areOnThePageOfACustomer() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            window.open("/customers/" + someone);
            assertThat(window.page().locator("body")).containsText("“new”, last order on");
            assertThat(window.page().locator("body")).containsText("(1 order)");
        }
    }
}
