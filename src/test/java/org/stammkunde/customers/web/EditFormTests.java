package org.stammkunde.customers.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Sighting;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// What support does when a customer rings up: mends a name, a number, an address.
@IntegrationTest
class EditFormTests {

    private final int port;
    private final Customers customers;

    EditFormTests(@LocalServerPort int port, @Autowired Customers customers) {
        this.port = port;
        this.customers = customers;
    }

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void isAccessibleAndFits(String language, int width) {
        var id = seen("F-" + language + width, "Fay Ferner", "+4930" + (1234000 + width));
        try (var window = Chromium.ofOwner(port, language, width)) {
            window.open("/customers/" + id + "/edits/new").fits().axe();
            var page = window.page();
            page.fill("[name=name]", "Fay Fern");
            page.fill("[name=phone]", "");
            page.click("main button[type=submit]");
            assertThat(page.locator("h1")).hasText("Fay Fern");
            window.screenshot("customer-edited-" + language + "-" + width).fits().axe();
            window.open("/customers/" + id + "/edits/new")
                    .screenshot("customer-edit-" + language + "-" + width)
                    .fits()
                    .axe();
        }
    }

    @Test
    void showsWhoEnteredWhatAndWhatTheSourcesSay() {
        var id = seen("G-1", "Gil Gerber", "+49301235001");
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/customers/" + id).page();
            page.click("text=Edit profile");
            page.fill("[name=name]", "Gilbert Gerber");
            page.click("text=Save profile");
            seen("G-1", "G. GERBER", "+49301235001", "2026-02-01T00:00:00Z");
            page.reload();
            var name = page.locator(".facts > div").filter(withText("Name"));
            assertThat(name.locator(".fact-value")).hasText("Gilbert Gerber");
            assertThat(name).containsText("by hand by");
            assertThat(name).containsText("Sources say: G. GERBER");

            name.locator("text=Change").click();
            page.check("[name=told-name]");
            page.click("text=Save profile");
            assertThat(name.locator(".fact-value")).hasText("G. GERBER");
            page.click("text=Undo");
            assertThat(name.locator(".fact-value")).hasText("Gilbert Gerber");
        }
    }

    @Test
    void offersToMergeWithWhoHasTheAddress() {
        var id = seen("H-1", "Hal Huber", "+49301235002");
        seen("H-2", "Halina Huber", "+49301235003");
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            var page = window.open("/customers/" + id + "/edits/new").page();
            page.fill("[name=email]", "h-2@example.com");
            window.expecting("409");
            page.click("main button[type=submit]");
            assertThat(page.locator(".field-error")).containsText("bereits Kunde");
            assertThat(page.locator("[name=email]")).hasValue("h-2@example.com");
            page.click("text=Beide zusammenführen");
            assertThat(page.locator(".merge-candidate")).containsText("Halina Huber");
            assertThat(customers.get(id).email()).isEqualTo("h-1@example.com");
        }
    }

    @Test
    void tellsTheSecondOfTwoWhoEditAtOnce() {
        var id = seen("I-1", "Ida Igel", "+49301235004");
        try (var window = Chromium.ofOwner(port, "en", 1440);
                var other = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/customers/" + id + "/edits/new").page();
            var first = other.open("/customers/" + id + "/edits/new").page();
            first.fill("[name=name]", "Ida First");
            first.click("text=Save profile");
            assertThat(first.locator("h1")).hasText("Ida First");
            page.fill("[name=name]", "Ida Second");
            window.expecting("409");
            page.click("text=Save profile");
            assertThat(page.locator(".field-error")).containsText("Somebody else");
            assertThat(page.locator("#main")).containsText("Ida First");
            page.click("text=Save profile");
            assertThat(page.locator("h1")).hasText("Ida Second");
        }
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private CustomerId seen(String number, String name, String phone) {
        return seen(number, name, phone, "2026-01-01T00:00:00Z");
    }

    private CustomerId seen(String number, String name, String phone, String at) {
        var who =
                new CustomerDraft(
                        List.of(new Identifier("edit-form", number)),
                        number + "@example.com",
                        phone,
                        List.of(),
                        name,
                        "DE",
                        Map.of());
        var said = new Sighting(who, Instant.parse(at), Cause.UNKNOWN);
        return Objects.requireNonNull(
                customers.resolveSightings(List.of(said)).getFirst().customer());
    }
}
