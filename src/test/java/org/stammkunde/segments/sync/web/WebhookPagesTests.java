package org.stammkunde.segments.sync.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.segments.SegmentDraft;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.sync.Receiver;
import org.stammkunde.segments.sync.Sends;
import org.stammkunde.segments.sync.WebhookDraft;
import org.stammkunde.segments.sync.Webhooks;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;

/// Webhooks of a segment in a real browser.
@IntegrationTest
class WebhookPagesTests {

    private final int port;
    private final Segments segments;
    private final Webhooks webhooks;
    private final Receiver receiver = new Receiver();
    private SegmentId segment;

    WebhookPagesTests(
            @LocalServerPort int port, @Autowired Segments segments, @Autowired Webhooks webhooks) {
        this.port = port;
        this.segments = segments;
        this.webhooks = webhooks;
    }

    @BeforeEach
    void makeSegment() {
        var nobody =
                """
                {"type":"profile","field":"email","test":"oneOf","values":["nobody@hooks.example"]}
                """;
        var draft =
                new SegmentDraft(
                        "Stammgäste " + UUID.randomUUID().toString().substring(0, 8),
                        "",
                        JsonMapper.shared().readTree(nobody));
        segment = segments.create(draft).id();
        await().atMost(Duration.ofSeconds(30)).until(() -> segments.get(segment).isFilled());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void fitAndAreAccessible(String language, int width) {
        var shot = "-" + language + "-" + width;
        try (var window = Chromium.ofOwner(port, language, width)) {
            var page = window.page();
            window.open("/segments/" + segment);
            page.locator("a[href$='/webhooks']").click();
            page.waitForLoadState();
            window.screenshot("webhooks-empty" + shot).fits().axe();
            page.locator("a[href$='/webhooks/new']").click();
            page.waitForLoadState();
            page.locator("[name=url]").fill("http://169.254.169.254/latest");
            window.expecting("422");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("#field-url-error")).isVisible();
            assertThat(page.locator("[name=url]")).hasValue("http://169.254.169.254/latest");
            window.screenshot("webhook-form" + shot).fits().axe();
            page.locator("[name=url]").fill(receiver.url());
            page.locator("[name=initial]").check();
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("#secret")).hasValue(Pattern.compile("whsec_.{44}"));
            window.screenshot("webhook-secret" + shot).fits().axe();
            page.locator("main .form-actions a").click();
            page.waitForLoadState();
            window.screenshot("webhook-fresh" + shot).fits().axe();
            receiver.answering(301, "Location", "http://10.0.0.1/");
            page.locator("form[action$='/tests'] button").click();
            assertThat(page.locator(".note-bad")).containsText("301");
            page.locator("form[action$='/tests'] button").click();
            assertThat(page.locator(".note-good")).containsText("204");
            window.screenshot("webhook" + shot).fits().axe();
            page.locator("form[action$='/pause'] button").click();
            assertThat(page.locator("form[action$='/resumption'] button")).isVisible();
            page.waitForLoadState();
            window.screenshot("webhook-paused" + shot).fits().axe();
            window.open("/segments/" + segment + "/webhooks");
            window.screenshot("webhooks" + shot).fits().axe();
        }
    }

    @Test
    void deleteAWebhookOnceItWasConfirmed() {
        var draft = new WebhookDraft(receiver.url(), Sends.BOTH, false, false);
        var id = webhooks.create(segment, draft).webhook().id();
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            window.open("/segments/" + segment + "/webhooks/" + id);
            var page = window.page();
            page.locator("[popovertarget=delete]").first().click();
            window.screenshot("webhook-delete-de-1440").axe();
            page.locator("#delete button[type=submit]").click();
            assertThat(page.locator("main")).containsText("Noch kein Webhook");
        }
    }

    /// As when somebody reloads the page with the secret.
    @Test
    void makeNothingTwiceWhenAFormIsSentTwice() {
        var browser = Browser.ofOwner(port);
        var path = "/segments/" + segment + "/webhooks";
        browser.get(path + "/new");
        var form = Map.of("url", receiver.url(), "once", UUID.randomUUID().toString());
        assertThat(browser.post(path, form).body()).contains("whsec_");
        assertThat(browser.post(path, form).statusCode()).isEqualTo(303);
        assertThat(webhooks.list(segment)).hasSize(1);
        var id = webhooks.list(segment).getFirst().id();
        var present = Map.of("present", "1");
        assertThat(browser.post(path + "/" + id + "/secret", present).body()).contains("whsec_");
        assertThat(browser.post(path + "/" + id + "/secret", present).statusCode()).isEqualTo(303);
        assertThat(webhooks.get(segment, id).secrets()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void sayWhoIsToldThatASegmentWasDeletedAndStayInReach(String language, int width) {
        var shot = "-" + language + "-" + width;
        var working = new WebhookDraft("https://crm.example/hook", Sends.BOTH, false, false);
        webhooks.create(segment, working);
        var draft = new WebhookDraft(receiver.url(), Sends.LEFT, false, false);
        var paused = webhooks.create(segment, draft).webhook().id();
        webhooks.pause(segment, paused);
        try (var window = Chromium.ofOwner(port, language, width)) {
            var page = window.page();
            window.open("/segments/" + segment);
            page.locator("[popovertarget=delete]").first().click();
            assertThat(page.locator("#delete-effect")).containsText("crm.example");
            assertThat(page.locator("#delete-effect")).containsText("127.0.0.1");
            window.screenshot("segment-delete-webhooks" + shot).axe();
            page.locator("#delete button[type=submit]").click();
            page.locator("a[href='/segments/" + segment + "/webhooks']").click();
            assertThat(page.locator(".note-info")).isVisible();
            window.screenshot("webhooks-of-deleted" + shot).fits().axe();
            page.locator("main a[href$='/webhooks/" + paused + "']").click();
            assertThat(page.locator("h1")).containsText("127.0.0.1");
            page.locator("[popovertarget=delete]").first().click();
            page.locator("#delete button[type=submit]").click();
            page.waitForLoadState();
        }
        await().untilAsserted(() -> assertThat(webhooks.isThere(segment)).isFalse());
    }

    @Test
    void changeWhereItLeadsAndReplaceTheSecret() {
        var draft = new WebhookDraft(receiver.url(), Sends.BOTH, false, false);
        var id = webhooks.create(segment, draft).webhook().id();
        try (var window = Chromium.ofOwner(port, "de", 390)) {
            window.open("/segments/" + segment + "/webhooks/" + id + "/edit");
            var page = window.page();
            page.locator("[name=sends]").selectOption("LEFT");
            page.locator("[name=edits]").check();
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("main")).containsText("nur wer das Segment verlässt");
            page.locator("[popovertarget=secret]").first().click();
            page.locator("#secret button[type=submit]").click();
            assertThat(page.locator("#secret")).hasValue(Pattern.compile("whsec_.{44}"));
            window.axe();
        }
    }
}
