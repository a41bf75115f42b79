package org.stammkunde.connectors.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// Imports as people make them, in a real browser.
@IntegrationTest
class ImportPagesTests {

    private static final int MANY_ROWS = 400_000;

    @LocalServerPort private int port;

    @Test
    void asksForAFileWhenNoneIsChosen() {
        try (var window = Chromium.ofOwner(port, "de", 390)) {
            var page = window.open("/imports/new").page();
            page.evaluate("document.querySelector('main form').noValidate = true");
            button(page, "Weiter").click();
            assertThat(page.locator("#field-file-error")).hasText("Wählen Sie eine Datei aus.");
            window.fits().axe();
        }
    }

    @Test
    void saysAtTheFieldWhyAFileCannotBeUsed() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = send(window, "orders.csv", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n");
            assertThat(page.locator("#field-file-error")).containsText("This is a PDF");
            window.fits().axe();
        }
    }

    @Test
    void recognisesTheTemplateItOffers() {
        var template = Browser.ofOwner(port).get("/imports/template.csv");
        assertThat(template.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        var header = template.body().strip();
        try (var window = Chromium.ofOwner(port, "en", 390)) {
            var page = send(window, "filled-in.csv", header + "\n" + filledIn(header) + "\n");
            assertThat(page.locator("main")).containsText("in the format Stammkunde");
            window.fits().axe();
            button(page, "Import as it is").click();
            assertThat(state(page)).hasText("Done");
            assertThat(figure(page, "Rows imported")).hasText("1");
            window.fits().axe();
        }
    }

    @Test
    void readsTheFileAnewWhenItsFormatIsCorrected() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page =
                    send(
                            window,
                            "format.csv",
                            "Order;Date;Customer;Price\nF-1;2024-01-31;C1;1,50\n");
            assertThat(page.locator(".mapping tbody tr")).hasCount(4);
            page.selectOption("#field-layout", ",");
            assertThat(page.locator(".mapping tbody tr")).hasCount(1);
            page.selectOption("#field-layout", ";");
            assertThat(page.locator(".mapping tbody tr")).hasCount(4);
            page.selectOption("#field-header", "no");
            assertThat(page.locator(".mapping tbody tr").first()).containsText("F-1");
            assertThat(page.locator(".mapping tbody tr").first()).containsText("Order");
            window.fits().axe();
        }
    }

    @Test
    void keepsTheSettingsOfOneFileForTheNext() {
        var settings = "Till " + System.nanoTime();
        try (var window = Chromium.ofOwner(port, "en", 390)) {
            var page = send(window, "january.csv", "N;Day;Who;Amount\nS-1;31.01.2024;C1;1,50\n");
            page.getByLabel("Meaning of column N").selectOption("order_number");
            page.getByLabel("Meaning of column Day").selectOption("ordered_at");
            page.getByLabel("Meaning of column Who").selectOption("customer_id");
            page.getByLabel("Meaning of column Amount").selectOption("line_total");
            page.fill("#field-save", settings);
            button(page, "Start import").click();
            assertThat(state(page)).hasText("Done");

            send(window, "february.csv", "N;Day;Who;Amount\nS-2;28.02.2024;C1;2,50\n");
            page.click("text=" + settings);
            assertThat(page.locator(".mapping select").all().stream().map(Locator::inputValue))
                    .containsExactly("order_number", "ordered_at", "customer_id", "line_total");
            window.fits().axe();
        }
    }

    @Test
    void dividesLinesWhereItIsTold() {
        try (var window = Chromium.ofOwner(port, "de", 390)) {
            var page = send(window, "fest.txt", "K1C120240131  1,50\nK2C220240228 12,50\n");
            page.selectOption("#field-layout", "fixed");
            page.locator("#field-starts").fill("3, 2");
            page.locator("#field-starts").blur();
            assertThat(page.locator("#field-starts-error")).containsText("aufsteigende Zahlen");
            page.locator("#field-starts").fill("3 5 13");
            page.locator("#field-starts").blur();
            assertThat(page.locator("#field-starts")).hasValue("1, 3, 5, 13");
            assertThat(page.locator(".mapping tbody tr")).hasCount(4);
            assertThat(page.locator(".mapping tbody tr").nth(3)).containsText("12,50");
            assertThat(page.locator("#field-decimal")).hasValue("comma");
            assertThat(page.locator("#field-date")).hasValue("yyyyMMdd");
            window.fits().axe();
            choose(page, "1", "order_number");
            choose(page, "2", "customer_id");
            choose(page, "3", "ordered_at");
            choose(page, "4", "line_total");
            page.locator("button:text-is('Import starten')").click();
            assertThat(state(page)).hasText("Fertig");
            assertThat(figure(page, "Zeilen importiert")).hasText("2");
        }
    }

    private static void choose(Page page, String column, String field) {
        page.getByLabel(
                        "Bedeutung der Spalte " + column,
                        new Page.GetByLabelOptions().setExact(true))
                .selectOption(field);
    }

    @Test
    void importsAnExportThatNobodyCanRecognise() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page =
                    send(
                            window,
                            "sample.txt",
                            "    4     1 19970101  2   29.33\n   18     2 19970104  1   14.96\n");
            button(page, "Import in this format").click();
            assertThat(page.locator("#field-preset-error")).hasText("Choose a format.");
            window.fits().axe();
            page.selectOption("#field-preset", "cdnow-sample");
            button(page, "Import in this format").click();
            assertThat(state(page)).hasText("Done");
            assertThat(figure(page, "New orders and refunds")).hasText("2");
        }
    }

    @Test
    void followsTheRulesOfTheFile() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page =
                    send(
                            window,
                            "rules.csv",
                            """
                            Order,Date,Customer,Price
                            G-1,2024-01-31,0,5
                            XG-2,2024-01-31,C1,2
                            G-3,2024-01-31,C1,0
                            """);
            page.fill("#field-source", "e-mail");
            page.fill("#field-refundPrefix", "X");
            page.fill("#field-noCustomer", "0");
            page.selectOption("#field-freeLines", "reject");
            button(page, "Start import").click();
            assertThat(page.locator("#field-source-error")).containsText("another name");
            assertThat(page.locator("#field-refundPrefix")).hasValue("X");
            window.fits().axe();
            page.fill("#field-source", "rules");
            button(page, "Start import").click();
            assertThat(state(page)).hasText("Done");
            assertThat(figure(page, "Rows rejected")).hasText("1");
            assertThat(figure(page, "New orders and refunds")).hasText("2");
        }
    }

    @Test
    void throwsAFileAwayThatIsNotWanted() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = send(window, "wrong.csv", "Order,Date,Price\nX-1,2024-01-31,1.50\n");
            var address = page.url().replaceFirst(".*(/imports)", "$1");
            button(page, "Discard file").click();
            assertThat(page.locator(".notice")).containsText("Nothing was imported");
            window.axe();
            assertThat(Browser.ofOwner(port).get(address).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void stopsOnDemandAndGoesOnToTheEnd() {
        try (var window = Chromium.ofOwner(port, "en", 390)) {
            var page = send(window, "long.csv", manyRows());
            button(page, "Start import").click();
            button(page, "Cancel").click();
            assertThat(page.locator(".dialog:visible")).containsText("Rows already imported stay");
            window.fits().axe();
            button(page, "Yes, cancel").click();
            assertThat(state(page)).hasText("Cancelled");
            window.fits().axe();
            button(page, "Resume the import").click();
            assertThat(state(page)).hasText("Done", new HasTextOptions().setTimeout(120_000));
            assertThat(figure(page, "Rows imported")).hasText("400,000");
            assertThat(figure(page, "New orders and refunds")).hasText("40,000");
        }
    }

    /// Ten rows an order.
    private static String manyRows() {
        return IntStream.range(0, MANY_ROWS)
                .mapToObj(
                        row ->
                                "L-%d,1997-03-%02d,C%d,P%d,1,2.50\n"
                                        .formatted(
                                                row / 10,
                                                1 + row / 10 % 28,
                                                row / 10 % 500,
                                                row % 10))
                .collect(Collectors.joining("", "Order,Date,Customer,SKU,Quantity,Price\n", ""));
    }

    private static String filledIn(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(
                        column ->
                                switch (column) {
                                    case "order_number" -> "V-1";
                                    case "ordered_at" -> "2024-01-31";
                                    case "quantity" -> "2";
                                    case "unit_price" -> "9.50";
                                    default -> "";
                                })
                .collect(Collectors.joining(","));
    }

    private static Page send(Chromium window, String name, String content) {
        var page = window.open("/imports/new").page();
        page.setInputFiles(
                "[name=file]",
                new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type=submit]");
        return page;
    }

    private static Locator state(Page page) {
        return page.locator(".progress-live .state");
    }

    private static Locator figure(Page page, String label) {
        return page.locator(
                ".figure:has(.figure-label span:text-is('%s')) .figure-value".formatted(label));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
