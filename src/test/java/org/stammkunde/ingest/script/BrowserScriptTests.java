package org.stammkunde.ingest.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// The browser script on somebody's web site in a real browser, down to the rows.
@IntegrationTest
class BrowserScriptTests {

    private static final String STORED =
            "JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage}) + document.cookie";
    private static final String NOTHING = "{}{}";

    @LocalServerPort private int port;
    private Tracking sender;
    private OtherSite site;
    private Chromium window;
    private Page page;

    @BeforeEach
    void openAnotherSite() {
        sender = new Tracking(port);
        site = new OtherSite(sender.base());
        window = Chromium.ofNobody(port, "en", 1440);
        page = window.page();
        page.context().clearCookies();
    }

    @AfterEach
    void close() {
        window.close();
        site.close();
    }

    @Test
    void isSmallAndKeptByBrowsersAndSetsNoCookie() throws IOException {
        var answer = sender.send(sender.bare("/s.js"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(zipped(answer.body())).isLessThanOrEqualTo(6_000);
        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
        assertThat(header(answer, "Cache-Control")).contains("max-age=3600", "public");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("eval", "//\n", "new Function");
        var again = sender.bare("/s.js").header("If-None-Match", header(answer, "ETag"));
        assertThat(sender.send(again).statusCode()).isEqualTo(304);
    }

    @Test
    void keepsStringsThatLookLikeComments() {
        var script = BrowserScript.of("// gone\n  const a = \"https://b\"; // stays\n\n  a();\n");
        assertThat(script.text()).isEqualTo("const a = \"https://b\"; // stays\na();");
    }

    @Test
    void sendsPageViewsAlsoOfPagesThatAreShownWithoutBeingLoaded() {
        visit("/shop", "<title>Shop</title>", "");
        awaitStored(1);
        page.evaluate("history.pushState({}, '', '/tea?color=green'); document.title = 'Tea'");
        awaitStored(2);
        page.goBack();
        awaitStored(3);
        assertThat(stored("page"))
                .extracting(event -> event.get("payload").get("properties").get("path").asString())
                .containsExactly("/shop", "/tea", "/shop");
        var tea = stored("page").get(1).get("payload").get("properties");
        assertThat(tea.get("title").asString()).isEqualTo("Tea");
        assertThat(tea.get("referrer").asString()).isEqualTo(site.url("/shop"));
        assertThat(tea.get("url").asString()).as("no query").isEqualTo(site.url("/tea"));
        assertThat(stored("page"))
                .extracting(BrowserScriptTests::anonymousId)
                .containsOnly(anonymousId(stored("page").getFirst()));
    }

    @Test
    void storesNothingOnTheDeviceBeforeConsentAndForgetsWhenItIsTakenBack() {
        visit("/shop", "", "");
        call("track('Kettle Boiled')");
        awaitStored(2);
        assertThat(page.evaluate(STORED)).isEqualTo(NOTHING);
        call("consent(false)");
        assertThat(page.evaluate(STORED)).isEqualTo(NOTHING);
        page.reload();
        awaitStored(3);
        var ids = stored("page").stream().map(BrowserScriptTests::anonymousId).distinct();
        assertThat(ids).as("nobody is known again").hasSize(2);
        call("consent(true)");
        page.reload();
        awaitStored(4);
        assertThat(anonymousId(stored("page").getLast()))
                .isEqualTo(anonymousId(stored("page").get(1)));
        call("consent(false)");
        assertThat(page.evaluate(STORED)).isEqualTo(NOTHING);
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void knowsWhoSignedInUntilReset() {
        visit("/shop", "", "");
        call("identify('u1', {plan: 'pro'})");
        call("track('Known')");
        call("reset()");
        call("track('Unknown')");
        awaitStored(4);
        assertThat(
                        stored("identify")
                                .getFirst()
                                .get("payload")
                                .get("traits")
                                .get("plan")
                                .asString())
                .isEqualTo("pro");
        var known = stored("track").getFirst();
        assertThat(known.get("userId").asString()).isEqualTo("u1");
        var unknown = stored("track").getLast();
        assertThat(unknown.get("userId").isNull()).isTrue();
        assertThat(anonymousId(unknown)).isNotEqualTo(anonymousId(known));
    }

    @Test
    void sendsWhatIsLeftWhenThePageIsLeft() {
        site.page("/next", "<title>Next</title>");
        visit("/shop", "", "data-pages=off");
        page.evaluate("stammkunde.track('Link Clicked'); location.href = '/next'");
        awaitStored(1);
        assertThat(stored("track"))
                .extracting(event -> event.get("name").asString())
                .containsExactly("Link Clicked");
    }

    @Test
    void triesAgainAfterRefusalsThatPassAndCountsOnce() {
        window.expecting("status of 503");
        site.refuseWith(503);
        visitBehindTheSite("/shop", "data-pages=off");
        call("track('Kettle Boiled')");
        await().until(() -> site.received().size() >= 2);
        site.refuseWith(0);
        awaitStored(1);
        assertThat(site.received())
                .extracting(BrowserScriptTests::messageIds)
                .containsOnly(messageIds(site.received().getFirst()));
    }

    @Test
    void doesNotRepeatWhatIsRefusedForGood() {
        window.expecting("status of 400");
        site.refuseWith(400);
        visitBehindTheSite("/shop", "data-pages=off");
        call("track('Refused')");
        await().until(() -> site.received().size() == 1);
        site.refuseWith(0);
        call("track('Kettle Boiled')");
        awaitStored(1);
        assertThat(site.received()).hasSize(2);
        assertThat(site.received().getLast()).doesNotContain("Refused");
    }

    @Test
    void keepsWhatCouldNotBeSentForTheNextPageAfterConsent() {
        window.expecting("status of 503");
        site.refuseWith(503);
        visitBehindTheSite("/shop", "data-pages=off");
        call("consent(true)");
        call("track('Kettle Boiled')");
        await().until(() -> !site.received().isEmpty());
        page.navigate("about:blank");
        site.refuseWith(0);
        page.navigate(site.url("/shop"));
        awaitStored(1);
        await().untilAsserted(
                        () ->
                                assertThat(page.evaluate("Object.keys(localStorage).join()"))
                                        .isEqualTo("stammkunde"));
    }

    @Test
    void sendsNothingWhenTheBrowserAsksNotToBeTracked() {
        window.page()
                .context()
                .addInitScript("Object.defineProperty(navigator, 'doNotTrack', {get: () => '1'})");
        visit("/shop", "", "");
        call("track('Kettle Boiled')");
        call("consent(true)");
        assertThat(page.evaluate(STORED)).isEqualTo(NOTHING);
        visit("/ignored", "", "data-dnt=ignore data-pages=off");
        call("track('Kettle Boiled again')");
        awaitStored(1);
        assertThat(stored("track"))
                .extracting(event -> event.get("name").asString())
                .containsExactly("Kettle Boiled again");
    }

    @Test
    void sendsOfFormsTheNamesOfFieldsAndAllowedValuesButNeverSecrets() {
        site.page("/thanks", "");
        visit(
                "/form",
                """
                <form action="/thanks" data-stammkunde-form="contact" data-stammkunde-fields="topic cardnumber pass">
                <input name=topic value=Tea><input name=remarks value=Please>
                <input type=email name=email data-stammkunde-email value=tea@example.com>
                <input type=password name=pass value=secret1><input type=hidden name=csrf value=secret2>
                <input name=cardnumber value=secret3><input name=number autocomplete=cc-number value=secret4>
                <input type=checkbox name=news value=yes checked><input type=checkbox name=calls value=yes>
                <button>Send</button></form>
                <form id=other><input name=q value=unmarked></form>
                """,
                "data-pages=off");
        page.click("button");
        awaitStored(2);
        assertThat(stored("identify").getFirst().get("payload").get("traits").toString())
                .isEqualTo("{\"email\":\"tea@example.com\"}");
        var properties = stored("track").getFirst().get("payload").get("properties");
        assertThat(stored("track").getFirst().get("name").asString()).isEqualTo("Form Submitted");
        assertThat(properties.toString())
                .isEqualTo(
                        "{\"form\":\"contact\",\"fields\":[\"topic\",\"remarks\",\"email\",\"news\"],\"values\":{\"topic\":\"Tea\"}}");
        assertThat(sender.stored().toString()).doesNotContain("secret", "unmarked", "Please");
    }

    @Test
    void sendsViewsOfMarkedProducts() {
        visit(
                "/tea",
                "<div data-stammkunde-product='{\"product_id\":\"G-32\",\"price\":9.5,\"currency\":\"EUR\"}'></div>",
                "data-pages=off");
        awaitStored(1);
        assertThat(product().toString())
                .isEqualTo("{\"product_id\":\"G-32\",\"price\":9.5,\"currency\":\"EUR\"}");
        visit("/cup", "<div data-stammkunde-product=C-7></div>", "data-pages=off");
        awaitStored(2);
        assertThat(product().toString()).isEqualTo("{\"product_id\":\"C-7\"}");
    }

    @Test
    void sendsViewsOfProductsDescribedForSearchEnginesWhenSwitchedOn() {
        var described =
                """
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
                {"@type":"Product","sku":"G-32","name":"Green tea","brand":{"@type":"Brand","name":"Kettle"},
                "image":["https://shop.example/tea.jpg"],"url":"https://shop.example/tea",
                "offers":{"@type":"Offer","price":"9.50","priceCurrency":"EUR","availability":"https://schema.org/InStock"}}]}
                </script>
                """;
        visit("/off", described, "");
        awaitStored(1);
        visit("/on", described, "data-products=schema data-pages=off");
        awaitStored(2);
        assertThat(product())
                .hasToString(
                        "{\"product_id\":\"G-32\",\"sku\":\"G-32\",\"name\":\"Green tea\",\"brand\":\"Kettle\",\"price\":9.5,\"currency\":\"EUR\","
                                + "\"available\":true,\"image_url\":\"https://shop.example/tea.jpg\",\"url\":\"https://shop.example/tea\"}");
    }

    @Test
    void takesCallsMadeBeforeItIsLoaded() {
        site.page(
                "/early",
                """
                <script>window.stammkunde ??= new Proxy([], {get: (calls, name) => calls[name] ?? ((...given) => calls.push([name, ...given]))});
                stammkunde.track('Early', {cups: 2}); stammkunde.consent(true)</script>
                """
                        + tag(sender.base(), "data-pages=off"));
        page.navigate(site.url("/early"));
        awaitStored(1);
        assertThat(stored("track").getFirst().get("payload").get("properties").get("cups").asInt())
                .isEqualTo(2);
        assertThat(page.evaluate(STORED).toString()).contains("anonymousId");
    }

    private JsonNode product() {
        var event = stored("track").getLast();
        assertThat(event.get("name").asString()).isEqualTo("Product Viewed");
        return event.get("payload").get("properties");
    }

    private void visit(String path, String html, String attributes) {
        page.navigate(site.page(path, html + tag(sender.base(), attributes)));
    }

    /// The script comes from the site itself, which passes on what it sends.
    private void visitBehindTheSite(String path, String attributes) {
        page.navigate(site.page(path, tag(site.url(""), attributes)));
    }

    private String tag(String host, String attributes) {
        return "<script async src=\"%s/s.js\" data-key=\"%s\" %s></script>"
                .formatted(host, sender.key(), attributes);
    }

    private void call(String call) {
        page.waitForFunction("() => window.stammkunde?.loaded === true");
        page.evaluate("stammkunde." + call);
    }

    private void awaitStored(int events) {
        await().atMost(Duration.ofSeconds(20)).until(() -> sender.stored().size() == events);
    }

    /// In the order in which they happened.
    private List<JsonNode> stored(String type) {
        return sender.stored().reversed().stream()
                .filter(event -> event.get("type").asString().equals(type))
                .toList();
    }

    private static String anonymousId(JsonNode event) {
        return event.get("anonymousId").asString();
    }

    private static List<String> messageIds(String body) {
        return Pattern.compile("\"messageId\":\"([^\"]+)\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static int zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
