package org.stammkunde.connectors.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// Choosing what the columns of a file of tickets or subscriptions mean, in a real browser.
@IntegrationTest
class KindMappingPagesTests {

    private static final String TICKETS =
            """
            Ticketnummer;Kundennummer;E-Mail;Betreff;Status;Kanal;Priorität;Erstellt am;Erste Antwort am;Gelöst am;Bewertung;Kommentar
            %1$s-1;K-1;kmp@example.com;Tasse kaputt;gelöst;E-Mail;hoch;05.01.2026 09:00;05.01.2026 10:30;06.01.2026 09:00;5;schnell
            %1$s-2;K-1;kmp@example.com;Wo bleibt mein Tee?;offen;Chat;;07.01.2026 12:00;;;;
            """;
    private static final String SUBSCRIPTIONS =
            """
            Abonummer;Kundennummer;E-Mail;Tarif;Preis;Intervall;Status;Beginn;Verlängerung am;Kündigungsfrist;Ende;Kündigungsgrund
            %1$s-1;K-1;kmp@example.com;Teeclub;240,00;jährlich;aktiv;01.02.2024;01.02.2099;30;;
            %1$s-2;K-1;kmp@example.com;Teeclub;19,90;monatlich;gekündigt;01.02.2024;;;01.03.2025;zu teuer
            """;

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({
        "tickets, de, 1440",
        "tickets, en, 390",
        "subscriptions, de, 390",
        "subscriptions, en, 1440",
        "subscriptions, de, 1440",
        "tickets, de, 390"
    })
    void isReadableGuessesTheColumnsAndImports(String kind, String language, int width) {
        var name = "mapping-" + kind + "-" + language + "-" + width;
        var file = (kind.equals("tickets") ? TICKETS : SUBSCRIPTIONS).formatted(name);
        try (var window = Chromium.ofOwner(port, language, width)) {
            var page = window.open("/imports/new?kind=" + kind).page();
            page.setInputFiles(
                    "[name=file]",
                    new FilePayload(
                            kind + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            page.click("main form button[type=submit]");
            page.waitForURL("**/mapping");
            window.screenshot(name).fits().axe();
            var guessed =
                    page.locator(".mapping select").all().stream()
                            .map(Locator::inputValue)
                            .toList();
            Assertions.assertThat(guessed).doesNotContain("");
            page.click("main button.btn-primary[type=submit]");
            assertThat(page.locator(".progress-box .state-good")).isVisible();
            window.screenshot(name + "-done").fits().axe();
        }
        var rows =
                KindsClient.of(port)
                        .get("/api/v1/" + kind + "?size=200")
                        .get("items")
                        .valueStream();
        Assertions.assertThat(rows.map(row -> row.get("number").asString()))
                .contains(name + "-1", name + "-2");
    }
}
