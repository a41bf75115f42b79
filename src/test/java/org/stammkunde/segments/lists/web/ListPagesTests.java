package org.stammkunde.segments.lists.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.segments.SegmentDraft;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.lists.ListDraft;
import org.stammkunde.segments.lists.Lists;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;

/// Lists in a real browser.
@IntegrationTest
class ListPagesTests {

    private final int port;
    private final Lists lists;
    private final Segments segments;
    private final Customers customers;
    private final String shop = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Messe " + shop;
    private String path = "";

    ListPagesTests(
            @LocalServerPort int port,
            @Autowired Lists lists,
            @Autowired Segments segments,
            @Autowired Customers customers) {
        this.port = port;
        this.lists = lists;
        this.segments = segments;
        this.customers = customers;
    }

    @BeforeEach
    void makeOne() {
        var list = lists.create(new ListDraft(name, "Am Stand gesprochen")).id();
        path = "/lists/" + list;
        lists.add(list, List.of(person("Paula Page"), person("Quentin Quick")));
    }

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void fitAndAreAccessible(String language, int width) {
        var shot = "-" + language + "-" + width;
        person("Rita Rest");
        try (var window = Chromium.ofOwner(port, language, width)) {
            window.open("/lists?q=" + shop).screenshot("lists" + shot).fits().axe();
            window.page().getByText(name).first().click();
            window.page().waitForLoadState();
            window.screenshot("list" + shot).fits().axe();
            window.open(path + "/edit").screenshot("list-edit" + shot).fits().axe();
            window.open(path + "/additions?q=" + shop).screenshot("list-additions" + shot);
            window.fits().axe();
            window.open(path + "/fillings/new").screenshot("list-import" + shot).fits().axe();
            read(window.page(), address("Rita Rest") + "\nnobody@" + shop + ".example");
            window.screenshot("list-filling" + shot).fits().axe();
            window.open(path).screenshot("list-filled" + shot).fits().axe();
            window.open("/lists/new").screenshot("list-new" + shot).fits().axe();
        }
    }

    private static void read(Page page, String names) {
        page.locator("[name=text]").fill(names);
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator(".progress-live")).containsText(Pattern.compile("Fertig|Done"));
        assertThat(page.locator("a[href$='unknown.csv']")).isVisible();
    }

    /// Nothing but the keyboard is touched.
    @Test
    void areFilledByKeyboardAlone() {
        var rita = person("Rita Rest");
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            window.open(path + "/additions");
            var page = window.page();
            assertThat(page.locator("#field-q")).isFocused();
            page.keyboard().type("rita " + shop);
            page.keyboard().press("Enter");
            var box = page.locator("#customer-" + rita);
            assertThat(box).isVisible();
            tabTo(page, rita.toString());
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Ein Kunde steht jetzt auf der Liste.")).isVisible();
            assertThat(box).isDisabled();
            window.open(path);
            assertThat(page.locator("#list-members tbody tr")).hasCount(3);
        }
    }

    @Test
    void takeCustomersOffAndPutThemBack() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            window.open(path);
            var page = window.page();
            page.locator("#list-members tbody [data-bulk-row]").first().check();
            button(page, "Von der Liste nehmen").click();
            assertThat(page.locator("main")).containsText("Ein Kunde wird von der Liste genommen.");
            button(page, "Von der Liste nehmen").click();
            assertThat(page.getByText("Ein Kunde steht nicht mehr auf der Liste.")).isVisible();
            assertThat(page.locator("#list-members tbody tr")).hasCount(1);
            button(page, "Rückgängig").click();
            assertThat(page.locator("#list-members tbody tr")).hasCount(2);
        }
    }

    @Test
    void takeAFileAndHandBackWhomNobodyKnows() throws Exception {
        var rita = address("Rita Rest");
        person("Rita Rest");
        var file = "Name;E-Mail\nRita;" + rita + "\nX;=x@" + shop + ".example\n";
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            window.open(path + "/fillings/new");
            var page = window.page();
            page.locator("[name=file]")
                    .setInputFiles(
                            new FilePayload(
                                    "messe.csv",
                                    "text/csv",
                                    file.getBytes(StandardCharsets.UTF_8)));
            button(page, "Auf die Liste setzen").click();
            var link = page.locator("a[href$='unknown.csv']");
            assertThat(link).isVisible();
            var download = page.waitForDownload(link::click);
            assertThat(Files.readString(download.path()))
                    .isEqualTo(
                            "\uFEFFNr.;Angabe;Grund\r\n2;'=x@%s.example;kein Kunde\r\n"
                                    .formatted(shop));
            window.open(path);
            assertThat(page.locator("#list-members tbody tr")).hasCount(3);
        }
    }

    @Test
    void keepWhatWasTypedAndSayWhatIsWrong() {
        try (var window = Chromium.ofOwner(port, "de", 390)) {
            window.open(path + "/fillings/new");
            var page = window.page();
            page.locator("[name=text]").fill("Name;Ort\nRita;Ulm");
            window.expecting("422");
            button(page, "Auf die Liste setzen").click();
            assertThat(page.locator("#field-column-error")).containsText("Name, Ort");
            assertThat(page.locator("[name=text]")).hasValue("Name;Ort\nRita;Ulm");
            window.screenshot("list-import-wrong-de-390").fits().axe();
            window.open("/lists/new");
            page.locator("[name=name]").fill(name.toUpperCase(Locale.ROOT));
            window.expecting("422");
            button(page, "Liste speichern").click();
            assertThat(page.locator("#field-name-error")).containsText("So heißt schon");
        }
    }

    @Test
    void keepASegmentAsAList() {
        var condition =
                """
                {"type":"profile","field":"email","test":"oneOf","values":["%s","%s"]}
                """
                        .formatted(address("Paula Page"), address("Quentin Quick"));
        var draft = new SegmentDraft(name, "", JsonMapper.shared().readTree(condition));
        var segment = segments.create(draft).id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> segments.get(segment).isFilled() && segments.count(segment) == 2);
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            window.open("/segments/" + segment).screenshot("segment-keep-de-1440");
            var page = window.page();
            page.getByText("Als Liste behalten").click();
            assertThat(page.locator("[name=name]")).hasValue(name + " (Kopie)");
            window.screenshot("list-copy-de-1440").fits().axe();
            button(page, "Liste speichern").click();
            assertThat(page).hasURL(Pattern.compile("/lists/\\d+/fillings/\\d+$"));
            assertThat(page.locator(".progress-live")).containsText("Fertig");
            page.getByText("Zur Liste").click();
            assertThat(page.locator("#list-members tbody tr")).hasCount(2);
            window.screenshot("list-copied-de-1440").fits().axe();
            window.open("/customers/" + customers.find(address("Paula Page")).getFirst());
            window.screenshot("customer-segments-de-1440").fits().axe();
        }
    }

    @Test
    void areNamedOnThePageOfWhoIsOnThem() {
        var paula = customers.find(address("Paula Page")).getFirst();
        try (var window = Chromium.ofOwner(port, "de", 390)) {
            window.open("/customers/" + paula).screenshot("customer-lists-de-390").fits().axe();
            window.page().getByText(name).click();
            assertThat(window.page()).hasURL(Pattern.compile(path + "$"));
        }
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).last();
    }

    /// Presses Tab until the element of that value has the focus.
    private static void tabTo(Page page, String wanted) {
        for (int i = 0; i < 100; i++) {
            page.keyboard().press("Tab");
            var value = page.evaluate("() => document.activeElement.value");
            if (wanted.equals(value)) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + wanted);
    }

    private CustomerId person(String called) {
        var draft =
                new CustomerDraft(
                        shop, called, address(called), called + " " + shop, "DE", Map.of());
        return customers.resolve(List.of(draft)).getFirst();
    }

    private String address(String called) {
        return called.substring(0, called.indexOf(' ')).toLowerCase(Locale.ROOT)
                + "@"
                + shop
                + ".example";
    }
}
