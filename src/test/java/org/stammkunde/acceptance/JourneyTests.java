package org.stammkunde.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.UnclaimedInstallation;

/// The first minutes of a shop owner in a real browser: from the code on the console to a single
/// customer, every page in both languages, wide and narrow. What the pages must show is counted
/// by hand in [TeaShop].
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = UnclaimedInstallation.class)
@DirtiesContext
class JourneyTests {

    private static final Pattern INVITATION = Pattern.compile("(/setup#\\S+)");
    private static final String PASSWORD = "a long enough password";

    @LocalServerPort private int port;
    @TempDir private Path folder;

    @Test
    void leadsFromTheConsoleToACustomer(CapturedOutput console) throws IOException {
        try (var window = Chromium.ofNobody(port, "de", 1440)) {
            setUp(window, console);
            signInAgain(window);
            upload(window);
            settleTheColumns(window);
            readTheResult(window);
            readTheFigures(window);
            followTheDerivation(window);
            followACohort(window);
            readTheLists(window);
            readACustomer(window);
            readTheFiguresInEnglish(window);
        }
    }

    private static void setUp(Chromium window, CapturedOutput console) {
        var invitation = INVITATION.matcher(console.getOut());
        assertThat(invitation.find()).as("the address on the console").isTrue();
        inspect(window.open("/"));
        var page = window.open(invitation.group(1)).page();
        assertThat(page.locator("[name=code]")).not().hasValue("");
        page.fill("[name=name]", "Hedwig Beispiel");
        page.fill("[name=email]", "hedwig@example.com");
        page.fill("[name=password]", PASSWORD);
        page.fill("[name=company]", "Teeladen");
        page.selectOption("[name=zone]", "Europe/Berlin");
        page.selectOption("[name=currency]", "EUR");
        button(page, "Einrichten und anmelden").click();
        assertThat(page.locator("h1")).hasText("Willkommen");
        for (var path : List.of("/", "/analytics/retention", "/analytics/cohorts", "/imports")) {
            inspect(window.open(path));
        }
    }

    private static void signInAgain(Chromium window) {
        var page = window.page();
        page.click(".avatar-button");
        button(page, "Abmelden").click();
        page.waitForURL("**/login*");
        inspect(window);
        page.fill("[name=email]", "hedwig@example.com");
        page.fill("[name=password]", PASSWORD);
        button(page, "Anmelden").click();
        assertThat(page.locator("h1")).hasText("Willkommen");
    }

    private void upload(Chromium window) throws IOException {
        inspect(window.open("/imports/new"));
        var page = window.page();
        page.setInputFiles("[name=file]", TeaShop.file(folder));
        button(page, "Weiter").click();
        page.waitForURL("**/mapping");
    }

    private static void settleTheColumns(Chromium window) {
        inspect(window);
        var page = window.page();
        assertThat(page.locator("#field-encoding")).hasValue("windows-1252");
        assertThat(page.locator("#field-layout")).hasValue(";");
        assertThat(page.locator("#field-decimal")).hasValue("comma");
        assertThat(page.locator("#field-date")).hasValue("dd.MM.yyyy");
        assertThat(page.locator(".mapping")).containsText("Dörte Müller");
        var guessed = page.locator(".mapping select").all().stream().map(Locator::inputValue);
        assertThat(guessed)
                .containsExactly(
                        "order_number",
                        "ordered_at",
                        "customer_id",
                        "name",
                        "email",
                        "product",
                        "quantity",
                        "");
        button(page, "Import starten").click();
        assertThat(page.locator(".note-bad")).isVisible();
        page.getByLabel("Bedeutung der Spalte Was es kostet").selectOption("unit_price");
        button(page, "Import starten").click();
    }

    private void readTheResult(Chromium window) throws IOException {
        var page = window.page();
        assertThat(page.locator(".progress-box .state-good")).isVisible();
        assertThat(figure(page, "Zeilen gelesen")).hasText("15");
        assertThat(figure(page, "Zeilen importiert")).hasText("" + TeaShop.GOOD_ROWS);
        assertThat(figure(page, "Zeilen abgelehnt")).hasText("" + TeaShop.BAD_ROWS);
        assertThat(figure(page, "Neue Bestellungen und Erstattungen")).hasText("" + TeaShop.ORDERS);
        assertThat(page.locator("main")).containsText("31.06.2024");
        var rejects = folder.resolve("rejects.csv");
        page.waitForDownload(() -> page.click("text=Als CSV herunterladen")).saveAs(rejects);
        assertThat(Files.readAllLines(rejects)).hasSize(1 + TeaShop.BAD_ROWS);
        assertThat(Files.readString(rejects)).contains("T-13", "31.06.2024", "T-14", "gratis");
        inspect(window);
    }

    /// Nobody has to ask again while the figures are counted for the first time.
    private static void readTheFigures(Chromium window) {
        var page = window.page();
        page.click("text=Kennzahlen ansehen");
        assertThat(page.locator(".chart")).hasCount(2, new HasCountOptions().setTimeout(20_000));
        window.open("/?" + TeaShop.PERIOD);
        assertThat(figure(page, "Kundenbindungsrate")).hasText("50,0 %");
        assertThat(figure(page, "Abwanderungsrate")).hasText("50,0 %");
        assertThat(figure(page, "Wiederkaufrate")).hasText("80,0 %");
        assertThat(figure(page, "Käufer")).hasText("5");
        assertThat(figure(page, "Durchschnittlicher Bestellwert")).hasText("63,33 €");
        assertThat(figure(page, "Kauffrequenz")).hasText("1,20");
        assertThat(figure(page, "Kundenwert")).hasText("76,00 €");
        assertThat(figure(page, "Customer Lifetime Value")).hasText("152,00 €");
        assertThat(figure(page, "Bruttoumsatz")).hasText("405,00 €");
        assertThat(figure(page, "Bestellungen")).hasText("7");
        assertThat(figure(page, "Umsatz mit Neukunden")).hasText("60,00 €");
        assertThat(figure(page, "Umsatz mit Stammkunden")).hasText("320,00 €");
        assertThat(figure(page, "Anteil der Gastbestellungen")).hasText("14,3 %");
        assertThat(figure(page, "Umsatzanteil der Gäste")).hasText("6,2 %");
        inspect(window);
    }

    private static void followTheDerivation(Chromium window) {
        var page = window.open("/analytics/retention?" + TeaShop.PERIOD).page();
        assertThat(page.locator(".step-filled").allInnerTexts().stream().map(JourneyTests::plain))
                .containsExactly(
                        "5 − 2 − 1 = 2",
                        "4 − 2 = 2",
                        "2 ÷ 4 = 50,00 %",
                        "2 ÷ 4 = 50,00 %",
                        "1 ÷ 1 = 100,00 %",
                        "(5 − 2) ÷ 4 = 75,00 %",
                        "380,00 € ÷ 6 = 63,33 €",
                        "6 ÷ 5 = 1,20",
                        "63,33 € × 1,20 = 76,00 €",
                        "76,00 € ÷ 50,00 % = 152,00 €",
                        "91 Tage ÷ 365 ÷ 50,00 % = 0,5 Jahre",
                        "484 Tage ÷ 7 Kunden ÷ 365 = 0,2 Jahre",
                        "4 ÷ 5 = 80,00 %",
                        "1 ÷ 5 = 20,00 %",
                        "484 Tage ÷ 4 Abstände = 121 Tage",
                        "der mittlere von 4 Abständen = 103 Tage");
        inspect(window);
        page.locator(".sets a").nth(0).click();
        assertThat(page.locator("main")).containsText("1–4 von 4");
        var lost = "/analytics/customers?figure=lost&format=csv&" + TeaShop.PERIOD;
        assertThat(download(window, lost).lines().skip(1))
                .allMatch(row -> row.contains("Clara Groß") || row.contains("Dörte Müller"))
                .hasSize(2);
    }

    /// Of the two who first bought in March, Bernd came back in June.
    private static void followACohort(Chromium window) {
        inspect(window.open("/analytics/cohorts"));
        var page = window.page();
        assertThat(download(window, "/analytics/cohorts?format=csv").lines())
                .contains("2024-03;2024-03-01;2;3;1;0,5;abgeschlossen");
        var march = page.locator(".heat tbody tr:has-text('März 2024') .heat-cell");
        assertThat(march).hasText(new String[] {"100,0 %", "0,0 %", "0,0 %", "50,0 %"});
        march.nth(3).locator("a").click();
        assertThat(page.locator("main")).containsText("1–1 von 1");
        assertThat(page.locator("tbody")).containsText("Bernd Beck");
        inspect(window);
        assertThat(download(window, page.url().replace(origin(window), "") + "&format=csv").lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Bernd Beck;");
    }

    private static void readTheLists(Chromium window) {
        for (var path : List.of("/imports", "/orders", "/orders/1", "/products", "/customers")) {
            inspect(window.open(path));
        }
    }

    private static void readACustomer(Chromium window) {
        var page = window.open("/customers?q=jäger").page();
        page.click("text=Anna Jäger");
        assertThat(page.locator("h1")).hasText("Anna Jäger");
        assertThat(figure(page, "Bestellungen")).hasText("2");
        assertThat(figure(page, "Bestellwert")).hasText("220,00 €");
        assertThat(figure(page, "Durchschnittlicher Bestellwert")).hasText("110,00 €");
        assertThat(figure(page, "Erste Bestellung")).hasText("10.02.2024");
        assertThat(figure(page, "Letzte Bestellung")).hasText("05.05.2024");
        inspect(window);
    }

    private static void readTheFiguresInEnglish(Chromium window) {
        speak(window, "en");
        var page = window.open("/?" + TeaShop.PERIOD).page();
        assertThat(figure(page, "Retention rate")).hasText("50.0%");
        assertThat(figure(page, "Customer lifetime value")).hasText("€152.00");
        assertThat(figure(page, "Gross revenue")).hasText("€405.00");
    }

    /// Looks at the present page in every language and width; leaves it German and wide.
    private static void inspect(Chromium window) {
        var page = window.page();
        for (var language : List.of("en", "de")) {
            speak(window, language);
            page.reload();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            for (int width : List.of(390, 1440)) {
                page.setViewportSize(width, 900);
                window.fits().axe();
            }
        }
    }

    private static void speak(Chromium window, String language) {
        var cookie = new Cookie("language", language).setUrl(origin(window));
        window.page().context().addCookies(List.of(cookie));
    }

    private static String download(Chromium window, String path) {
        var answer = window.page().context().request().get(origin(window) + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).as(path).startsWith("text/csv");
        return answer.text();
    }

    private static String origin(Chromium window) {
        return window.page().url().replaceFirst("(//[^/]+).*", "$1");
    }

    private static Locator figure(Page page, String label) {
        return page.locator(
                ".figure:has(.figure-label span:text-is('%s')) .figure-value".formatted(label));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s|\u00A0|\u202F", " ").strip();
    }
}
