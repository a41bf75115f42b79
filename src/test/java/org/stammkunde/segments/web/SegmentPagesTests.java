package org.stammkunde.segments.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.stammkunde.segments.SegmentDraft;
import org.stammkunde.segments.Segments;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;

/// Segments in a real browser.
@IntegrationTest
class SegmentPagesTests {

    private static final String ORDER =
            """
            order_number,ordered_at,email,name,country,quantity,unit_price
            SP-1,2024-01-10,page@segments.example,Paula Page,DE,1,10.00
            """;

    private final int port;
    private final Segments segments;
    private final Imports imports;
    private final Customers customers;
    private long segment;
    private long someone;
    private final String name = "Seiten " + UUID.randomUUID().toString().substring(0, 8);

    SegmentPagesTests(
            @LocalServerPort int port,
            @Autowired Segments segments,
            @Autowired Imports imports,
            @Autowired Customers customers) {
        this.port = port;
        this.segments = segments;
        this.imports = imports;
        this.customers = customers;
    }

    @BeforeEach
    void makeOne() {
        var file = new ByteArrayInputStream(ORDER.getBytes(StandardCharsets.UTF_8));
        var id = imports.start("orders.csv", file, Preset.STAMMKUNDE);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> imports.get(id).state() == ImportState.COMPLETED);
        someone = customers.find("page@segments.example").getFirst().value();
        segment = store();
    }

    private long store() {
        var draft =
                new SegmentDraft(
                        name,
                        "Zum Ansehen",
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"type":"all","of":[
                                          {"type":"profile","field":"country","test":"oneOf",
                                           "values":["Deutschland","AT"]},
                                          {"type":"not","condition":{"type":"any","of":[
                                            {"type":"orders","measure":"value",
                                             "within":{"last":90,"unit":"days"},
                                             "is":{"comparison":"moreThan","value":200.5}},
                                            {"type":"overdue","percentile":80}]}}]}
                                        """));
        return segments.create(draft).id().value();
    }

    @Test
    void areFoundByTheirName() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            var page = window.open("/customers").page();
            page.keyboard().press("Control+k");
            page.keyboard().type(name);
            var found = page.locator("dialog a[href='/segments/" + segment + "']");
            assertThat(found).containsText(name);
            assertThat(found).containsText("Segment");
        }
    }

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void fitAndAreAccessible(String language, int width) {
        var shot = "-" + language + "-" + width;
        try (var window = Chromium.ofOwner(port, language, width)) {
            window.open("/segments?q=" + name.replace(" ", "+")).screenshot("segments" + shot);
            window.fits().axe();
            window.page().getByText(name).first().click();
            window.page().waitForLoadState();
            window.screenshot("segment" + shot).fits().axe();
            window.page().locator("a[href$='/edit']").click();
            window.page().waitForLoadState();
            window.screenshot("segment-edit" + shot).fits().axe();
            window.open("/segments/" + segment + "/reasons?customer=" + someone);
            window.screenshot("segment-why" + shot).fits().axe();
        }
    }

    @Test
    void sayInGermanWhatASegmentAsksFor() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            open(window.page(), window);
            assertThat(window.page().locator(".segment-sentence"))
                    .hasText(
                            "Kunden, deren Land „Deutschland“ oder „Österreich“ ist, die in den letzten"
                                    + " 90 Tagen nicht für mehr als 200,50 € bestellt haben und "
                                    + "die gemessen an mindestens 80 % ihrer Bestellabstände nicht"
                                    + " überfällig sind");
        }
    }

    @Test
    void sayInEnglishWhatASegmentAsksFor() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            open(window.page(), window);
            assertThat(window.page().locator(".segment-sentence"))
                    .hasText(
                            "Customers whose country is “Germany” or “Austria”, who did not order for"
                                    + " more than €200.50 in the last 90 days and who are not"
                                    + " overdue by at least 80% of their own gaps between orders");
        }
    }

    private void open(Page page, Chromium window) {
        window.open("/segments?q=" + name.replace(" ", "+"));
        page.getByText(name).first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    /// Nothing but the keyboard is touched.
    @Test
    void areBuiltByKeyboardAlone() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            window.open("/segments/new");
            var page = window.page();
            tabTo(page, "c.0.p.is.value");
            page.keyboard().press("Control+A");
            page.keyboard().type("3");
            tabTo(page, "add c");
            page.keyboard().press("Enter");
            assertThat(page.locator("[name='c.1.type']")).isVisible();
            assertThat(page.locator("#summary")).containsText("mindestens 3 Mal bestellt haben");
            assertThat(page.locator("[name='c.1.type']")).isFocused();
            page.keyboard().type("Angaben");
            assertThat(page.locator("[name='c.1.p.values']")).isVisible();
            assertThat(page.locator("#summary")).containsText("Noch fehlen Angaben.");
            tabTo(page, "c.1.p.values");
            page.keyboard().type("Österreich");
            tabTo(page, "name");
            assertThat(page.locator("#summary")).containsText("deren Land „Österreich“ ist");
            page.keyboard().type(name + " neu");
            tabTo(page, "save");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/segments/\\d+$"));
            assertThat(page.locator("h1")).hasText(name + " neu");
        }
    }

    /// The answer to an earlier choice, which knows nothing of what was added since, comes late.
    @Test
    void keepWhatIsAddedWhileAnEarlierChoiceIsOnItsWay() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            window.open("/segments/new");
            var page = window.page();
            var held = holdFirst(page);
            var dropped = new ArrayList<Request>();
            page.onRequestFailed(dropped::add);
            page.locator("[name='c.0.type']").selectOption("tickets");
            page.waitForCondition(() -> !held.isEmpty());
            page.locator("[value='add c']").click();
            assertThat(page.locator("[name='c.1.type']")).isVisible();
            assertThat(page.locator("[name='c.0.type']")).hasValue("tickets");
            page.waitForCondition(() -> !dropped.isEmpty());
        }
    }

    @Test
    void keepWhatIsChangedWhileAnAnswerIsOnItsWay() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            var page = window.open("/segments/new").page();
            page.locator("[value='add c']").click();
            assertThat(page.locator("[name='c.1.type']")).isVisible();
            var held = holdFirst(page);
            page.locator("[name='c.0.type']").selectOption("tickets");
            page.waitForCondition(() -> !held.isEmpty());
            page.locator("[name='c.1.type']").selectOption("event");
            held.getFirst().resume();
            assertThat(page.locator("[name='c.0.p.which']")).hasValue("open");
            assertThat(page.locator("[name='c.1.p.kind']")).hasValue("track");
        }
    }

    @Test
    void keepWhatIsTypedWhereNothingIsAskedWhileAnAnswerIsOnItsWay() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            var page = window.open("/segments/new").page();
            var addition = holdFirst(page);
            page.locator("[value='add c']").click();
            page.waitForCondition(() -> !addition.isEmpty());
            page.locator("[name=name]").fill(name);
            addition.getFirst().resume();
            assertThat(page.locator("[name='c.1.type']")).isVisible();
            assertThat(page.locator("[name=name]")).hasValue(name);
            page.unrouteAll();

            var choice = holdFirst(page);
            page.locator("[name='c.1.type']").selectOption("tickets");
            page.waitForCondition(() -> !choice.isEmpty());
            page.locator("[name=description]").fill(name + "!");
            choice.getFirst().resume();
            assertThat(page.locator("[name='c.1.p.which']")).hasValue("open");
            assertThat(page.locator("[name=description]")).hasValue(name + "!");
        }
    }

    /// What the page asks first has to wait until it is let go on; what it asks afterwards has not.
    private static List<Route> holdFirst(Page page) {
        var held = new ArrayList<Route>();
        page.route(
                "**/segments/**",
                route -> {
                    if (held.isEmpty()) {
                        held.add(route);
                    } else {
                        route.resume();
                    }
                });
        return held;
    }

    @Test
    void keepWhatWasTypedAndSayWhatIsWrongWhereItIs() {
        try (var window = Chromium.ofOwner(port, "de", 390)) {
            window.open("/segments/new");
            var page = window.page();
            page.locator("[name='c.0.p.is.value']").fill("1,5");
            page.locator("[name=name]").fill(name + " falsch");
            window.expecting("422");
            page.locator("[name=save]").click();
            assertThat(page.locator("[id='field-c.0.p.is.value-error']"))
                    .containsText("ganze Zahl");
            assertThat(page.locator("[name='c.0.p.is.value']")).hasValue("1,5");
            assertThat(page.locator("[name=name]")).hasValue(name + " falsch");
            window.screenshot("segment-wrong-de-390").fits().axe();
        }
    }

    /// Presses Tab until the element of that name, or the button of that value, has the focus.
    private static void tabTo(Page page, String wanted) {
        for (int i = 0; i < 100; i++) {
            page.keyboard().press("Tab");
            var there =
                    page.evaluate(
                            """
                            wanted => {
                              const at = document.activeElement;
                              return at.name === wanted || at.value === wanted;
                            }
                            """,
                            wanted);
            if (Boolean.TRUE.equals(there)) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + wanted);
    }
}
