package org.stammkunde.ingest.sources;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// The pages of sources and of the quarantine in a real browser.
@IntegrationTest
class SourcePagesTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void areAccessibleAndFit(String language, int width) {
        var sender = new Tracking(port);
        sender.post("/v1/track", "{\"userId\":\"u1\",\"event\":\"Tea Brewed\"}");
        sender.post("/v1/track", "{\"userId\":\"u1\"}");
        var rejected =
                sender.manage("GET", "/quarantine?source=" + sender.source(), "")
                        .get("items")
                        .get(0)
                        .get("id")
                        .asLong();
        try (var window = Chromium.ofOwner(port, language, width)) {
            var name = "-" + language + "-" + width;
            window.open("/sources").screenshot("sources" + name).fits().axe();
            window.open("/sources/new").screenshot("source-kinds" + name).fits().axe();
            window.open("/sources/new?kind=http").screenshot("source-new" + name).fits().axe();
            var source = "/sources/" + sender.source();
            window.open(source).screenshot("source" + name).fits().axe();
            window.open(source + "/connection").screenshot("source-connect" + name).fits().axe();
            window.open(source + "/settings").screenshot("source-settings" + name).fits().axe();
            window.open("/quarantine").screenshot("quarantine" + name).fits().axe();
            window.open("/quarantine/" + rejected).screenshot("rejected" + name).fits().axe();
        }
    }

    @Test
    void showsTheKeyOnceAndTheFirstEventByItself() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/sources/new").page();
            page.click("main a:text-is('Web site, app or server')");
            page.fill("input[name=name]", "Tea shop");
            page.click("main form button[type=submit]");
            var key = page.inputValue("#write-key");
            assertThat(key).startsWith("wk_");
            assertThat(page.inputValue("#snippet-curl")).contains(key);
            assertThat(page.locator("#arrivals")).containsText("Nothing has arrived");
            var sender = new Tracking(port);
            var request =
                    sender.request("/v1/track", Tracking.basic(key))
                            .POST(
                                    BodyPublishers.ofString(
                                            "{\"userId\":\"u\",\"event\":\"Kettle Boiled\"}"));
            assertThat(sender.send(request).statusCode()).isEqualTo(200);
            assertThat(page.locator("#arrivals")).containsText("Kettle Boiled");
            window.open("/sources");
            page.click("main a:text-is('Tea shop') >> nth=0");
            page.click("nav.tabs a:text-is('Connect')");
            assertThat(page.locator("#snippet-curl")).isVisible();
            assertThat(page.locator("#write-key")).hasCount(0);
        }
    }
}
