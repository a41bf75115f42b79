package org.stammkunde.connectors.webhooks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// The pages on which a webhook is connected and told what means what, in a real browser.
@IntegrationTest
class HookPagesTests {

    private static final byte[] ORDER =
            """
            {"id":"1","what":"Order Completed","at":"2026-03-01T10:00:00Z","number":"HP-1",
             "customer":{"id":7,"email":"hooked@example.org","note":"<b>\\"x\\"</b>"},"sum":"45.00",
             "lines":[{"sku":"POT","price":30,"count":1},{"sku":"CUP","price":7.5,"count":2}]}\
            """
                    .getBytes(StandardCharsets.UTF_8);

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void areAccessibleAndFit(String language, int width) {
        var name = "-" + language + "-" + width;
        try (var window = Chromium.ofOwner(port, language, width)) {
            window.open("/sources/new?kind=shopify").screenshot("hook-new" + name).fits().axe();
            window.page().fill("input[name=name]", "Teeladen");
            window.page().click("main form button[type=submit]");
            assertThat(window.page().locator("#hook-address"))
                    .hasValue(Pattern.compile("http:.*/hooks/.{20,}"));
            window.screenshot("hook-address" + name).fits().axe();
            var shop = new HookSender(port, "shopify");
            shop.send("orders/create", "shopify/order-created");
            shop.signWith("whsec_somebody-elses-secret");
            shop.send("orders/create", "shopify/order-created");
            shop.enter("the-new-secret-0123456789");
            window.open(connection(shop)).screenshot("hook-shopify" + name).fits().axe();
            var desk = new HookSender(port, "freshdesk");
            window.open(connection(desk)).screenshot("hook-freshdesk" + name).fits().axe();
            var any = new HookSender(port, "webhook");
            var mapping = "/sources/" + any.id() + "/mapping";
            window.open(mapping).screenshot("hook-mapping-empty" + name).fits().axe();
            any.post("", ORDER);
            window.open(connection(any)).screenshot("hook-other" + name).fits().axe();
            window.open(mapping).screenshot("hook-mapping" + name).fits().axe();
            window.open("/sources/" + any.id() + "/signing")
                    .screenshot("hook-signing" + name)
                    .fits()
                    .axe();
        }
    }

    @Test
    void aSecretIsEnteredReplacedAndTheFormerOneEnded() {
        var sender = new HookSender(port, "shopify", false);
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open(connection(sender)).page();
            assertThat(page.locator("main")).containsText("Nothing is taken yet");
            page.fill("input[name=secret]", HookSender.SECRET);
            page.click("main form.form button[type=submit]");
            assertThat(sender.send("orders/create", "shopify/order-created")).isEqualTo(200);
            page.fill("input[name=secret]", "the-new-secret-0123456789");
            page.click("main form.form button[type=submit]");
            assertThat(page.content()).doesNotContain(HookSender.SECRET);
            assertThat(sender.send("orders/create", "shopify/order-created")).isEqualTo(200);
            window.screenshot("hook-former").axe();
            page.locator("button:has-text('former'):visible").click();
            page.locator(".dialog:visible button[type=submit]").click();
            assertThat(page.locator(".dialog:visible")).hasCount(0);
            assertThat(sender.send("orders/create", "shopify/order-created")).isEqualTo(401);
        }
    }

    @Test
    void whatMeansWhatIsChosenByClicks() {
        var sender = new HookSender(port, "webhook");
        sender.post("", ORDER);
        try (var window = Chromium.ofOwner(port, "en", 390)) {
            var page = window.open("/sources/" + sender.id() + "/mapping").page();
            choose(page, "userId", "/customer/id");
            choose(page, "email", "/customer/email");
            choose(page, "time", "/at");
            choose(page, "messageId", "/id");
            choose(page, "eventAt", "/what");
            window.screenshot("hook-mapping-chosen").fits().axe();
            var preview = page.locator(".hook-preview");
            assertThat(preview).containsText("\"userId\" : \"7\"");
            assertThat(preview).containsText("hooked@example.org");
            page.locator("button.btn-primary:visible").first().click();
            page.waitForURL("**/connection");
            window.fits().axe();
        }
        assertThat(sender.post("", ORDER)).isEqualTo(200);
        assertThat(sender.names()).containsExactly("Order Completed");
    }

    private static void choose(Page page, String target, String pointer) {
        page.selectOption("select[name=target]", target);
        leaf(page, pointer).click();
    }

    private static Locator leaf(Page page, String pointer) {
        return page.locator("button.hook-leaf[value='" + pointer + "']");
    }

    private static String connection(HookSender sender) {
        return "/sources/" + sender.id() + "/connection";
    }
}
