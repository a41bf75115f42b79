package org.stammkunde.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.stammkunde.connectors.Import;
import org.stammkunde.connectors.ImportState;
import org.stammkunde.connectors.Imports;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.FreshInstallation;
import org.stammkunde.warehouse.Warehouse;

/// Loads the sample shop into an application of its own and walks through the pages of its
/// figures in a real browser.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "stammkunde.company-name=Kontor & Kessel")
@ContextConfiguration(initializers = FreshInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class SampleInTheAppTests {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/analytics/retention",
                    "/analytics/cohorts",
                    "/analytics/cohorts?granularity=quarter&unit=customers",
                    "/analytics/customers?figure=lost");

    private final Samples samples;
    private final Imports imports;
    private final Warehouse warehouse;
    private final Path data;
    private final int port;
    private Import done;

    SampleInTheAppTests(
            @Autowired Samples samples,
            @Autowired Imports imports,
            @Autowired Warehouse warehouse,
            @Value("${stammkunde.data-dir}") Path data,
            @LocalServerPort int port) {
        this.samples = samples;
        this.imports = imports;
        this.warehouse = warehouse;
        this.data = data;
        this.port = port;
    }

    @BeforeAll
    void loadThroughTheEmptyOverview() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            var page = window.open("/").page();
            assertThat(page.locator("h1").innerText()).isEqualTo("Willkommen");
            window.screenshot("overview-empty").axe().fits();
            page.locator("form[action='/sample'] button").click();
            page.waitForURL("**/imports/*");
            window.open("/");
            assertThat(page.locator("form[action='/sample']").count()).isZero();
            // By themselves.
            page.locator(".figures")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        }
        var id = imports.list(new PageRequest(0, 1, null, false)).items().getFirst().id();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> imports.get(id).state() == ImportState.COMPLETED);
        done = imports.get(id);
        warehouse.awaitCaughtUp(Duration.ofMinutes(1));
    }

    @Test
    void everyRowIsImported() {
        assertThat(done.rowsRejected()).isZero();
        assertThat(done.rowsImported()).isGreaterThan(10_000);
    }

    @Test
    void theTruthLiesInTheDataFolder() throws IOException {
        try (var lines = Files.lines(data.resolve("sample").resolve("truth.csv"))) {
            assertThat(lines).hasSize(10_000 + 1);
        }
    }

    @Test
    void isRefusedWhenThereAreOrders() {
        assertThatExceptionOfType(SampleException.class)
                .isThrownBy(samples::load)
                .extracting(SampleException::code)
                .isEqualTo("sample.not-empty");
    }

    @ParameterizedTest
    @CsvSource({"1440, de, false", "1440, en, true", "390, de, true", "390, en, false"})
    void everyPageOfFiguresIsAccessibleInBothLanguagesAndThemes(
            int width, String language, boolean dark) {
        try (var window = Chromium.ofOwner(port, language, width)) {
            var shown = dark ? window.dark() : window;
            for (var path : PAGES) {
                shown.open(path);
                var name = path.replaceAll("[^a-z]+", "-");
                shown.screenshot("figures" + name + '-' + width + '-' + language).axe().fits();
                assertThat(shown.page().locator("h1").count()).as(path).isEqualTo(1);
            }
        }
    }

    @Test
    void aNumberLeadsToItsCustomersAndTheyAreAsMany() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/analytics/retention").page();
            followed(page, page.locator(".sets a").first(), "**/analytics/customers?**");
        }
    }

    @Test
    void aCohortCellLeadsToItsCustomers() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/analytics/cohorts?unit=customers").page();
            var cell = page.locator(".heat tbody tr").first().locator(".heat-cell a").nth(1);
            followed(page, cell, "**/analytics/cohorts/customers?**");
        }
    }

    @Test
    void theActivityWindowCanBeTriedAndSet() {
        var chosen = "period=last-30-days&compare=year";
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/analytics/retention?" + chosen).page();
            page.locator("#field-window").fill("30");
            page.locator("form[method=get] button:has-text('Try')").click();
            assertThat(words(page)).contains("30 days", "on this page only");
            change(page, "0");
            assertThat(page.locator(".field-error").innerText()).contains("1 to 3,650");
            change(page, "60");
            page.waitForURL("**/analytics/retention?" + chosen);
            assertThat(words(page)).contains("60 days", "setting");
            change(page, "");
            page.waitForURL("**/analytics/retention?" + chosen);
            assertThat(words(page)).contains("derived from your data");
        }
    }

    /// The list behind a number has as many customers as the number says.
    private static void followed(Page page, Locator number, String address) {
        var count = number.innerText();
        number.click();
        page.waitForURL(address);
        assertThat(page.locator("main").innerText()).contains("of " + count);
    }

    private static String words(Page page) {
        return page.locator("#window").innerText();
    }

    private static void change(Page page, String days) {
        page.locator("#field-days").fill(days);
        page.locator("form[action='/analytics/activity-window'] button").click();
    }
}
