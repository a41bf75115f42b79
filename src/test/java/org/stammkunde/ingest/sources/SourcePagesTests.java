package org.stammkunde.ingest.sources;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
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
        sender.post(
                "/v1/track",
                "{\"userId\":\"u1\",\"event\":\"Tea Brewed\",\"properties\":{\"cups\":2,\"tea\":\"green\",\"to\":\"a@b.example\"}}");
        sender.post("/v1/track", "{\"userId\":\"u1\"}");
        sender.post("/v1/track", "no JSON");
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
            window.open(source + "/health");
            assertThat(window.page().locator("#chart-volume")).isVisible();
            window.screenshot("source-health" + name).fits().axe();
            window.open(source + "/health?span=month").fits().axe();
            await().until(() -> schema(sender) > 0);
            window.open(source + "/schema").screenshot("source-schema" + name).fits().axe();
            var event = source + "/schema/event?type=track&name=Tea%20Brewed";
            window.open(event).screenshot("source-event" + name).fits().axe();
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

    @Test
    void opensPayloadsWhichStayOpenWhileMoreArrives() {
        var sender = new Tracking(port);
        sender.post(
                "/v1/track", "{\"userId\":\"u1\",\"event\":\"First\",\"properties\":{\"cups\":2}}");
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/sources/" + sender.source()).page();
            page.click("#arrivals summary");
            assertThat(page.locator("#arrivals pre")).containsText("\"cups\" : 2");
            sender.post("/v1/track", "{\"userId\":\"u1\",\"event\":\"Second\"}");
            assertThat(page.locator("#arrivals summary").first())
                    .containsText("Second", new ContainsTextOptions().setTimeout(2_000));
            assertThat(page.locator("#arrivals pre").last()).isVisible();
            window.screenshot("source-live-open");
        }
    }

    @Test
    void blockAndRenameWithUndo() {
        var sender = new Tracking(port);
        var event =
                "{\"userId\":\"u1\",\"event\":\"tea_brewed\",\"properties\":{\"cups\":2,\"note\":\"x\"}}";
        sender.post("/v1/track", event);
        await().until(() -> schema(sender) == 1);
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/sources/" + sender.source() + "/schema").page();
            page.click("main a:text-is('tea_brewed')");
            page.click("button[aria-label='Block the property: note']");
            assertThat(page.locator("main")).containsText("The property \"note\" is removed");
            window.screenshot("source-event-rule").axe();
            page.fill("main form.form input[name=to]", "Tea Brewed");
            page.click("button:text-is('Rename')");
            sender.post("/v1/track", event);
            var stored = sender.stored().getFirst();
            assertThat(stored.get("name").asString()).isEqualTo("Tea Brewed");
            assertThat(stored.get("payload").get("properties").toString())
                    .isEqualTo("{\"cups\":2}");
            page.click(".notices button:text-is('Undo')");
            assertThat(page.locator(".rules li")).hasCount(1);
            window.screenshot("source-rules").axe();
            sender.post("/v1/track", event);
            assertThat(sender.stored().getFirst().get("name").asString()).isEqualTo("tea_brewed");
        }
    }

    private static int schema(Tracking sender) {
        return sender.manage("GET", "/sources/" + sender.source() + "/schema", "")
                .get("total")
                .asInt();
    }
}
