package org.stammkunde.ingest.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// Events become profiles with a timeline, without anybody asking for it.
@IntegrationTest
class PeopleByEventsTests {

    private final Tracking tracking;
    private final int port;

    PeopleByEventsTests(@LocalServerPort int port) {
        this.port = port;
        this.tracking = new Tracking(port);
    }

    @Test
    void makesOneProfileOfWhatADeviceDidBeforeAndAfterSigningIn() {
        send("track", "\"anonymousId\":\"pe-device\",\"event\":\"Looked around\"", "01");
        send(
                "identify",
                """
                "anonymousId":"pe-device","userId":"pe-1","traits":{"email":"Pe@Example.com",\
                "name":"Petra Enders","points":7}""",
                "02");
        send("track", "\"userId\":\"pe-1\",\"event\":\"Signed up\"", "03");
        var customer = customer("pe@example.com");
        assertThat(customer.path("name").asString()).isEqualTo("Petra Enders");
        await().until(() -> names(customer, "").size() == 3);
        assertThat(names(customer, "")).containsExactly("Signed up", "identify", "Looked around");
        assertThat(names(customer, "?name=Signed%20up")).containsExactly("Signed up");
        assertThat(customer("pe-device")).isEqualTo(customer("pe-1"));
    }

    @Test
    void readsOnByCursorWithoutLossOrRepetition() {
        for (int i = 10; i < 17; i++) {
            send("track", "\"userId\":\"pe-2\",\"event\":\"Step " + i + "\"", "10");
        }
        var customer = customer("pe-2");
        await().until(() -> names(customer, "").size() == 7);
        var read = new ArrayList<String>();
        var next = "";
        do {
            var page = events(customer, "?size=3" + next);
            page.get("items").forEach(item -> read.add(item.get("name").asString()));
            next = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(read)
                .containsExactlyInAnyOrder(
                        "Step 10", "Step 11", "Step 12", "Step 13", "Step 14", "Step 15",
                        "Step 16");
    }

    @ParameterizedTest
    @CsvSource({"de, 1440, Seite angesehen", "en, 390, Saw a page"})
    void showsEventsOnTheTimeline(String language, int width, String seen) {
        var id = "pe-3" + language;
        send("page", "\"userId\":\"" + id + "\",\"properties\":{\"path\":\"/<b>tea</b>\"}", "05");
        var customer = customer(id);
        await().until(() -> names(customer, "").size() == 1);
        try (var window = Chromium.ofOwner(port, language, width)) {
            var page = window.open("/customers/" + customer.get("id") + "?topic=events").page();
            assertThat(page.locator(".timeline-list")).containsText(seen);
            page.click(".timeline-facts summary");
            assertThat(page.locator(".timeline-facts dd")).hasText("/<b>tea</b>");
            window.fits().axe();
        }
    }

    @ParameterizedTest
    @CsvSource({"de, 1440", "en, 390"})
    void showsEventsOfOneNameDownToTheLast(String language, int width) {
        var id = "pe-4" + language;
        for (int i = 10; i < 50; i++) {
            send("track", "\"userId\":\"" + id + "\",\"event\":\"Tea & milk\"", "" + i);
        }
        send("track", "\"userId\":\"" + id + "\",\"event\":\"Bought\"", "30");
        var customer = customer(id);
        await().until(() -> names(customer, "").size() == 41);
        try (var window = Chromium.ofOwner(port, language, width)) {
            var page = window.open("/customers/" + customer.get("id")).page();
            page.selectOption("[name=name]", "Tea & milk");
            assertThat(page).hasURL(Pattern.compile(".*\\?name=Tea%20%26%20milk"));
            page.locator(".timeline-list > li:last-child").scrollIntoViewIfNeeded();
            var entries = page.locator(".timeline-list .timeline-entry");
            assertThat(entries).hasCount(40);
            assertThat(page.locator(".timeline-list")).not().containsText("Bought");
            window.screenshot("timeline-name-" + language + "-" + width).fits().axe();
            window.open("/customers/" + customer.get("id") + "?topic=events&name=Bought");
            assertThat(entries).hasCount(1);
            assertThat(page.locator("[name=name]")).hasValue("Bought");
            window.open("/customers/" + customer.get("id") + "?topic=notes&name=Bought");
            assertThat(entries).hasCount(0);
        }
    }

    private void send(String type, String fields, String second) {
        var at = "2026-03-01T10:00:" + second + "Z";
        var answer = tracking.post("/v1/" + type, "{" + fields + ",\"timestamp\":\"" + at + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private JsonNode customer(String identity) {
        return await().until(
                        () -> tracking.manage("GET", "/customers?identity=" + identity, ""),
                        found -> found.get("items").size() == 1)
                .get("items")
                .get(0);
    }

    private List<String> names(JsonNode customer, String query) {
        var names = new ArrayList<String>();
        for (var item : events(customer, query).get("items")) {
            var name = item.get("name");
            names.add(name.isNull() ? item.get("type").asString() : name.asString());
        }
        return names;
    }

    private JsonNode events(JsonNode customer, String query) {
        return tracking.manage("GET", "/customers/" + customer.get("id") + "/events" + query, "");
    }
}
