package org.stammkunde.web.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

@IntegrationTest
class KitPageTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({
        "de, 1440, false",
        "en, 1440, true",
        "de, 390, true",
        "en, 390, false",
        "de, 360, false"
    })
    void isAccessibleAndFits(String language, int width, boolean dark) {
        try (var window = Chromium.ofOwner(port, language, width)) {
            if (dark) {
                window.dark();
            }
            window.open("/kit")
                    .screenshot("kit-" + language + "-" + width + (dark ? "-dark" : "-light"))
                    .fits()
                    .axe();
        }
    }

    @ParameterizedTest
    @CsvSource({"320, 2", "360, 1", "390, 1", "1440, 1"})
    void hintsStandBesideTheLastWordOfTheirLabel(int width, int mostLines) {
        try (var window = Chromium.ofOwner(port, "de", width)) {
            var page = window.open("/kit").page();
            assertThat(page.locator(".figure-hint")).not().hasCount(0);
            assertThat(
                            page.evaluate(
                                    """
                                    most => [...document.querySelectorAll('.figure-hint')].every(hint => {
                                        const lines = hint.previousElementSibling.getClientRects();
                                        const words = lines[lines.length - 1];
                                        const icon = hint.firstElementChild.getBoundingClientRect();
                                        const middle = (icon.top + icon.bottom) / 2;
                                        const figure = hint.closest('.figure').getBoundingClientRect();
                                        return lines.length <= most && middle > words.top
                                            && middle < words.bottom && icon.right < figure.right;
                                    })
                                    """,
                                    mostLines))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390, 1440})
    void figuresStayOnTheirLineBesideTheirHints(int width) {
        try (var window = Chromium.ofOwner(port, "de", width)) {
            var page = window.open("/kit").page();
            assertThat(page.locator(".figure-value-long")).hasCount(1);
            assertThat(page.locator(".figure-value:text('1.906.648,60')")).isVisible();
            assertThat(
                            page.evaluate(
                                    """
                                    [...document.querySelectorAll('.figure-value')].every(value =>
                                        value.offsetHeight
                                            < 1.5 * parseFloat(getComputedStyle(value).lineHeight))
                                    """))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void menusStayInsideTheWindow(int width) {
        try (var window = Chromium.ofOwner(port, "de", width)) {
            var page = window.open("/kit").page();
            for (var menu : page.locator("main details[data-menu] > summary:visible").all()) {
                menu.click();
                page.waitForFunction(
                        """
                        () => {
                            const menu = document.querySelector('[data-menu][open] > .menu-body');
                            const box = menu?.getBoundingClientRect();
                            return box && box.left >= 0 && box.right <= innerWidth;
                        }
                        """);
                page.keyboard().press("Escape");
            }
        }
    }

    @Test
    void sortsAndFiltersInPlaceAndTheBackButtonWorks() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/kit").page();
            page.click("th a:has-text(\"Orders\")");
            assertThat(page).hasURL(Pattern.compile("sort=orders"));
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Orders");
            page.fill("#field-q", "clara");
            assertThat(page).hasURL(Pattern.compile("q=clara"));
            assertThat(page).hasURL(Pattern.compile("sort=orders"));
            assertThat(page.locator("#rows-examples tbody tr").first()).containsText("Clara");
            page.evaluate("() => { setTimeout(() => history.back()); }");
            assertThat(page).hasURL(Pattern.compile("\\?sort=orders$"));
            // Until then the page is still being fetched anew.
            assertThat(page.locator("#field-q")).hasValue("");
            page.evaluate("() => { setTimeout(() => history.back()); }");
            assertThat(page).hasURL(Pattern.compile("/kit$"));
            assertThat(page.locator("th[aria-sort]")).hasCount(0);
            window.axe();
        }
    }

    @Test
    void opensTheSearchByKeyAndFollowsTheArrowKeys() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/kit").page();
            page.keyboard().press("Control+k");
            assertThat(page.locator("[role=option]").first()).hasAttribute("aria-selected", "true");
            window.axe();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[role=option]").nth(1)).hasAttribute("aria-selected", "true");
            page.keyboard().press("Escape");
            assertThat(page.locator("#search")).isHidden();
        }
    }

    @Test
    void explainsANumberToTheKeyboard() {
        try (var window = Chromium.ofOwner(port, "en", 390)) {
            var page = window.open("/kit").page();
            page.keyboard().press("Tab");
            page.locator(".figure-hint").first().focus();
            assertThat(page.locator(".definition").first()).isVisible();
            window.axe();
            page.keyboard().press("Escape");
            assertThat(page.locator(".definition").first()).isHidden();
        }
    }

    @Test
    void putsMistakesAtTheirFieldsAndKeepsWhatWasTyped() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            var page = window.open("/kit").page();
            page.fill("#field-email", "clara@");
            page.click("text=Speichern");
            assertThat(page.locator("#field-email-error")).containsText("@");
            assertThat(page.locator("#field-email")).hasValue("clara@");
            assertThat(page.locator("#field-name")).isFocused();
            page.fill("#field-name", "Clara");
            page.fill("#field-email", "clara@example.com");
            page.click("text=Speichern");
            assertThat(page.locator(".notice")).containsText("in Ordnung");
            window.axe();
        }
    }

    @Test
    void namesTheEffectBeforeItActsAndOffersUndo() {
        try (var window = Chromium.ofOwner(port, "en", 390)) {
            var page = window.open("/kit").page();
            button(page, "Stop flow").click();
            assertThat(page.locator("#confirm-example")).containsText("1,204 customers");
            window.axe();
            button(page, "Yes, stop it").click();
            assertThat(page.locator(".notice")).containsText("1,204");
            button(page, "Undo").click();
            assertThat(page.locator(".notice")).containsText("goes on");
        }
    }

    @Test
    void pollsProgressUntilItEndsAndThenShowsThePageAnew() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/kit?since=" + (System.currentTimeMillis() - 18_000)).page();
            assertThat(page.locator(".progress-live .state")).hasText("Running");
            assertThat(page.locator(".progress-live .state")).hasText("Done");
            assertThat(button(page, "Cancel")).hasCount(0);
        }
    }

    /// Styles that scripts gave to elements must not come back as attributes: the content security
    /// policy forbids those.
    @Test
    void showsPagesAnewWithoutComplaint() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/kit").page();
            assertThat(page.locator(".chart canvas").first()).isVisible();
            page.evaluate(
                    """
                    () => new Promise(settled => {
                        document.querySelector('figure.chart').style.minHeight = '1px';
                        document.body.addEventListener('htmx:afterSettle', settled, {once: true});
                        htmx.ajax('GET', '/kit',
                            {target: '#main', select: '#main', swap: 'outerHTML'});
                    }).then(() => true)
                    """);
            assertThat(page.locator(".chart canvas").first()).isVisible();
            window.axe();
        }
    }

    /// Else the page would be shown anew again and again, for ever.
    @Test
    void asksForThePageAnewOnlyFromTheFragment() {
        var browser = Browser.ofOwner(port);
        var ended = "since=" + (System.currentTimeMillis() - 60_000);
        assertThat(asHtmx(browser, "/kit/progress?" + ended)).contains("hx-trigger=\"load\"");
        assertThat(asHtmx(browser, "/kit?" + ended))
                .contains("progress-live")
                .doesNotContain("hx-trigger=\"load\"");
    }

    private static String asHtmx(Browser browser, String path) {
        return browser.send(browser.request(path).header("HX-Request", "true")).body();
    }

    @Test
    void remembersLanguageThemeAndNavigation() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/kit").page();
            page.click(".avatar-button");
            button(page, "Dark").click();
            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
            page.click(".avatar-button");
            button(page, "Deutsch").click();
            assertThat(page.locator("h1")).hasText("Bausteine");
            page.click("[data-rail]");
            window.open("/kit");
            assertThat(page.locator("html")).hasClass(Pattern.compile("narrow"));
            window.axe();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
