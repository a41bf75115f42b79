package org.stammkunde.customers.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Sighting;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// What support and marketing do on a customer's page: see where a value comes from, write notes,
/// make two customers one and take it back.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerPageTests {

    private static final String SHOP = "customer-page";

    private final int port;
    private final Customers customers;

    CustomerPageTests(@LocalServerPort int port, @Autowired Customers customers) {
        this.port = port;
        this.customers = customers;
    }

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void isAccessibleAndFits(String language, int width) {
        var id = seen("A-" + language + width, "Ada Adler", "2026-01-01T00:00:00Z", "gold");
        seen("A-" + language + width, "Ada Adler", "2026-02-01T00:00:00Z", "platinum");
        try (var window = Chromium.ofOwner(port, language, width)) {
            window.open("/customers/" + id).fits().axe();
            assertThat(window.page().locator("h1")).hasText("Ada Adler");
            window.open("/customers/" + id + "/merges/new?q=Ada").fits().axe();
        }
    }

    @Test
    void tellsWhoSaidWhatAndWhen() {
        var id = seen("B-1", "Bea Berg", "2026-01-01T00:00:00Z", "silver");
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/customers/" + id).page();
            var tier = page.locator(".facts > div").filter(withText("tier"));
            assertThat(tier.locator(".fact-value")).hasText("silver");
            assertThat(tier).containsText("Import");
            tier.locator("text=Change").click();
            page.fill("[name=value]", "gold");
            page.click("main button[type=submit]");
            page.navigate(page.url().replaceAll("/customers.*", "/customers/" + id));
            assertThat(tier.locator(".fact-value")).hasText("gold");
            assertThat(tier).containsText("by hand");
        }
    }

    @Test
    void mergesTwoCustomersAndGivesBothBack() {
        var kept = seen("C-1", "Cora Clausen", "2026-01-01T00:00:00Z", "x");
        var other = seen("C-2", "Cora Claussen", "2026-01-02T00:00:00Z", "y");
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            var page = window.open("/customers/" + kept).page();
            page.click("a:has-text('Zusammenführen')");
            page.fill("[name=q]", "Cora");
            page.click("main button:has-text('Suchen')");
            var candidate = page.locator(".merge-candidate").filter(withText("Cora Claussen"));
            candidate.locator("button[popovertarget]").first().click();
            page.locator(".dialog:popover-open button[type=submit]").click();
            assertThat(page.locator("#main")).containsText("Mit Cora Claussen am");
            assertThat(customers.get(other).id()).isEqualTo(kept);

            page.locator("button[popovertarget^=undo-]").first().click();
            page.locator(".dialog:popover-open button[type=submit]").click();
            assertThat(page.locator("#main")).containsText("Rückgängig gemacht");
            assertThat(customers.get(other).name()).isEqualTo("Cora Claussen");
            assertThat(customers.get(kept).name()).isEqualTo("Cora Clausen");
        }
    }

    @Test
    void keepsNotesAcrossMergesAndBringsBackDeletedOnes() {
        var one = seen("D-1", "Dora Dill", "2026-01-01T00:00:00Z", "x");
        var other = seen("D-2", "Dorothea Dill", "2026-01-02T00:00:00Z", "y");
        try (var window = Chromium.ofOwner(port, "en", 390)) {
            var page = window.open("/customers/" + other).page();
            page.click("text=Add a note");
            page.fill("[name=body]", "Wants <b>calls</b>\nafter five");
            page.click("text=Save note");
            assertThat(page.locator(".note-body")).hasText("Wants <b>calls</b>\nafter five");
            customers.merge(one, other, "test");
            page.navigate(page.url().replaceAll("/customers.*", "/customers/" + one));
            assertThat(page.locator(".note-body")).containsText("after five");
            assertThat(page.locator(".timeline-list")).containsText("Wants <b>calls</b>");
            page.click(".notes >> text=Delete");
            assertThat(page.locator(".note-body")).hasCount(0);
            page.click("text=Undo");
            assertThat(page.locator(".note-body")).hasCount(1);
        }
    }

    @Test
    void keepsANoteThatIsTooLongForItsWriterToShorten() {
        var id = seen("E-1", "Emil Eder", "2026-01-01T00:00:00Z", "x");
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            var page = window.open("/customers/" + id).page();
            page.click("text=Notiz hinzufügen");
            page.evaluate("document.querySelector('[name=body]').removeAttribute('maxlength')");
            page.fill("[name=body]", "a".repeat(5_001));
            page.click("text=Notiz speichern");
            assertThat(page.locator(".field-error")).containsText("5.000");
            assertThat(page.locator("[name=body]")).hasValue("a".repeat(5_001));
        }
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private CustomerId seen(String number, String name, String at, String tier) {
        var who =
                new CustomerDraft(
                        SHOP, number, number + "@example.com", name, "DE", Map.of("tier", tier));
        var sighting = new Sighting(who, Instant.parse(at), new Cause(Cause.IMPORT, "7"));
        var customer = customers.resolveSightings(List.of(sighting)).getFirst().customer();
        if (customer == null) {
            throw new AssertionError("Nobody was found");
        }
        return customer;
    }
}
