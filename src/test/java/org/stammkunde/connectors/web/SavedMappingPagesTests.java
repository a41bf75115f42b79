package org.stammkunde.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.connectors.SavedMappings;
import org.stammkunde.connectors.mapping.Field;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.Mapping;
import org.stammkunde.connectors.mapping.Rules;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// The settings kept for the next file.
@IntegrationTest
class SavedMappingPagesTests {

    private static final Mapping MAPPING =
            new Mapping(
                    "till",
                    Map.of(Field.ORDERED_AT, "Datum", Field.UNIT_PRICE, "#2"),
                    Map.of(),
                    Rules.USUAL,
                    FormatChoice.DETECT);

    @Autowired private SavedMappings saved;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    @Test
    void areAllWithinReach() {
        for (int i = 0; i < 205; i++) {
            saved.save("Many %03d".formatted(i), MAPPING);
        }
        assertThat(saved.names(ImportKind.ORDERS))
                .extracting("name")
                .contains("Many 000", "Many 204");
        try (var window = Chromium.ofOwner(port, "de", 390)) {
            var page = window.open("/imports/mappings?q=many+204").page();
            page.click("main a:text-is('Many 204')");
            assertThat(page.locator("dl").innerText()).contains("Datum", "Spalte 2", "till");
            window.fits().axe();
            page.fill("#field-name", "Many 000");
            page.locator("button:text-is('Namen speichern')").click();
            assertThat(page.locator("#field-name-error").innerText()).contains("gibt es schon");
            window.fits().axe();
            page.fill("#field-name", "Other 204");
            page.locator("button:text-is('Namen speichern')").click();
            window.open("/imports/mappings?q=other").fits().axe();
            page.click("main a:text-is('Other 204')");
            page.locator("button:text-is('Einstellungen löschen')").click();
            assertThat(page.locator(".dialog:visible").innerText()).contains("Other 204");
            page.locator(".dialog:visible button:text-is('Löschen')").click();
            page.waitForURL("**/imports/mappings");
            window.fits().axe();
        }
        assertThat(saved.names(ImportKind.ORDERS)).extracting("name").doesNotContain("Other 204");
        assertThat(audited())
                .contains(
                        "imports.mapping-saved",
                        "imports.mapping-renamed",
                        "imports.mapping-deleted");
        saved.names(ImportKind.ORDERS).stream()
                .filter(name -> name.name().startsWith("Many "))
                .forEach(name -> saved.delete(name.id()));
    }

    @Test
    void areNotFoundOnceDeleted() {
        assertThat(Browser.ofOwner(port).get("/imports/mappings/999999").statusCode())
                .isEqualTo(404);
    }

    private List<String> audited() {
        return jdbc.sql(
                        "select distinct action from access.audit_entry where action like 'imports.%'")
                .query(String.class)
                .list();
    }
}
