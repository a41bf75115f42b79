package org.stammkunde.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.commerce.OrderIntake;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.FreshInstallation;

/// The pages of figures before, while and after imports bring orders, in an application of its own:
/// elsewhere somebody else's import may be under way.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "stammkunde.company-name=Provisional")
@ContextConfiguration(initializers = FreshInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class ProvisionalPagesTests {

    static final List<String> PAGES = List.of("/", "/analytics/retention", "/analytics/cohorts");

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NOTE = "Provisional figures: an import is not finished.";
    private static final String BADGE = "</span>provisional</span>";
    private static final String COMING = "Your orders are on their way";

    private final Imports imports;
    private final OrderIntake intake;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Browser browser;
    private final int port;

    private Map<String, String> empty;
    private Map<String, String> coming;
    private Map<String, String> counted;
    private Map<String, String> underWay;
    private Map<String, String> again;
    private Map<String, String> brokenOff;

    ProvisionalPagesTests(
            @Autowired Imports imports,
            @Autowired OrderIntake intake,
            @Autowired TransactionTemplate transaction,
            @Autowired JdbcClient jdbc,
            @LocalServerPort int port) {
        this.imports = imports;
        this.intake = intake;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.browser = Browser.ofOwner(port);
        this.port = port;
    }

    @BeforeAll
    void importTwiceAndLook() {
        await().atMost(PATIENCE).until(() -> browser.get("/").statusCode() == 200);
        empty = pages();
        coming = pagesWhileImporting("P-1,2024-01-10,a@example.com,1,10\n");
        awaitSettled();
        counted = pages();
        underWay = pagesWhileImporting("P-2,2024-02-10,a@example.com,1,10\n");
        awaitSettled();
        again = pages();
        brokenOff = whileBrokenOff(this::pagesOnceCounted);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void offerAnImportWhileThereIsNone(String path) {
        assertThat(empty.get(path)).contains("href=\"/imports/new\"").doesNotContain(COMING, NOTE);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void sayThatTheFirstOrdersAreOnTheirWay(String path) {
        assertThat(coming.get(path)).contains(COMING).doesNotContain("href=\"/imports/new\"", NOTE);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void areProvisionalWhileAnImportIsUnderWay(String path) {
        assertThat(underWay.get(path)).contains(NOTE).contains("hx-get=\"" + path);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void waitForNoImportThatHasBrokenOff(String path) {
        assertThat(brokenOff.get(path))
                .contains("Provisional figures: an import broke off.", "every 30s")
                .doesNotContain(NOTE, "refreshes by itself");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void areFinalWhileNoneIs(String path) {
        for (var page : List.of(counted.get(path), again.get(path))) {
            assertThat(page).doesNotContain(NOTE, BADGE, COMING);
        }
    }

    @Test
    void markEachFigureThatIsProvisional() {
        for (var path : List.of("/", "/analytics/retention")) {
            var page = underWay.getOrDefault(path, "");
            int figures = occurrences(page, "class=\"figure\"");
            assertThat(figures).isPositive();
            assertThat(occurrences(page, BADGE)).isEqualTo(figures);
        }
    }

    @Test
    void saySoOfTheDerivationToo() {
        var sentence = "Provisional, from the orders counted so far.";
        assertThat(underWay.get("/analytics/retention")).contains(sentence);
        assertThat(counted.get("/analytics/retention")).doesNotContain(sentence);
    }

    /// The page looks again every two seconds, so twice in vain while somebody types.
    @Test
    void leaveAloneWhatIsBeingFilledIn() {
        whileImporting(
                "P-3,2024-03-10,a@example.com,1,10\n",
                () -> {
                    try (var window = Chromium.ofOwner(port, "en", 1440)) {
                        var page = window.open("/analytics/retention").page();
                        page.evaluate(
                                """
                                () => {
                                    window.heldBack = 0;
                                    document.addEventListener('htmx:beforeRequest', event => {
                                        if (event.defaultPrevented) heldBack++;
                                    });
                                }
                                """);
                        var field = page.locator("#field-window");
                        field.fill("45");
                        page.waitForFunction("() => heldBack >= 2");
                        assertThat(field.inputValue()).isEqualTo("45");
                        field.blur();
                        page.waitForFunction(
                                "() => document.getElementById('field-window').value === ''");
                        return window.axe();
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({"de, 390", "de, 1440", "en, 390", "en, 1440"})
    void fitTheScreenWhileAnImportHasBrokenOff(String language, int width) {
        whileBrokenOff(
                () -> {
                    try (var window = Chromium.ofOwner(port, language, width)) {
                        var name = "overview-broken-off-" + language + "-" + width;
                        return window.open("/").fits().axe().screenshot(name);
                    }
                });
    }

    /// An import whose orders have begun to come, and which nobody is about to go on with.
    private <T> T whileBrokenOff(Supplier<T> look) {
        long run = imports.list(new PageRequest(0, 1, null, false)).items().getFirst().id().value();
        jdbc.sql("insert into commerce.intake_run (run) values (:run)").param("run", run).update();
        try {
            return look.get();
        } finally {
            jdbc.sql("delete from commerce.intake_run where run = :run").param("run", run).update();
        }
    }

    private Map<String, String> pagesWhileImporting(String row) {
        return whileImporting(row, this::pages);
    }

    /// The import begins, but cannot write: somebody else holds the orders.
    private <T> T whileImporting(String row, Supplier<T> look) {
        return transaction.execute(
                _ -> {
                    intake.reserve();
                    CompletableFuture.runAsync(() -> begin(row)).join();
                    return look.get();
                });
    }

    private void begin(String row) {
        var file = "order_number,ordered_at,email,quantity,unit_price\n" + row;
        var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        imports.start("orders.csv", bytes, Preset.STAMMKUNDE);
    }

    private Map<String, String> pages() {
        return PAGES.stream().collect(Collectors.toMap(Function.identity(), this::page));
    }

    /// Pages whose figures are older than the orders look again every two seconds, whatever else
    /// they wait for.
    private Map<String, String> pagesOnceCounted() {
        return await().atMost(PATIENCE)
                .until(
                        this::pages,
                        pages ->
                                pages.values().stream()
                                        .noneMatch(page -> page.contains("every 2s")));
    }

    private String page(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /// Until the figures contain every order.
    private void awaitSettled() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                pages().values().stream()
                                        .noneMatch(
                                                page ->
                                                        page.contains(NOTE)
                                                                || page.contains("data-refresh")));
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
