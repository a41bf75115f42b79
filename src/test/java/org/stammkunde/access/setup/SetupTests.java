package org.stammkunde.access.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.UnclaimedInstallation;

/// The first minutes of an installation, attacks included, in the order in which they happen.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = UnclaimedInstallation.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class SetupTests {

    private static final String PASSWORD = "first owner's passphrase";

    @LocalServerPort private int port;
    @Autowired private SetupCode code;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void forgetAttempts() {
        jdbc.sql("delete from access.throttle").update();
    }

    @Test
    @Order(1)
    void everyWayLeadsToSetup() {
        var browser = new Browser(port);
        for (var path : List.of("/", "/login", "/settings/users", "/customers", "/nothing")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/setup");
        }
        assertThat(browser.get("/api/v1/company").statusCode()).isEqualTo(503);
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/setup").body()).doesNotContain(code.grouped());
    }

    @Test
    @Order(2)
    void offersTheCurrencyOfTheBrowsersCountryAndOnlyThoseInUse() {
        var browser = new Browser(port);
        var british = browser.request("/setup").header("Accept-Language", "en-GB").GET();
        assertThat(browser.send(british).body())
                .containsPattern("<option value=\"GBP\"[^>]* selected")
                .doesNotContain("<option value=\"DEM\"");
        assertThat(browser.get("/setup").body())
                .containsPattern("<option value=\"EUR\"[^>]* selected");
    }

    @Test
    @Order(2)
    void mistakesAreShownAllAtOnceAndWhatWasTypedStays() {
        var browser = new Browser(port);
        browser.get("/setup");
        var answer =
                browser.post(
                        "/setup",
                        Map.of("code", code.grouped(), "name", "Änne", "email", "no address"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("field-email-error")
                .contains("field-password-error")
                .contains("field-zone-error")
                .contains("field-currency-error")
                .contains("value=\"Änne\"");
    }

    @Test
    @Order(3)
    void guessingTheCodeIsStopped() {
        var browser = new Browser(port);
        browser.get("/setup");
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(
                            browser.post("/setup", form("0000-" + attempt, "a@example.com"))
                                    .statusCode())
                    .isEqualTo(422);
        }
        assertThat(browser.post("/setup", form(code.grouped(), "a@example.com")).statusCode())
                .isEqualTo(429);
        assertThat(count("access.account")).isZero();
    }

    @Test
    @Order(4)
    void withoutAFormTokenNothingHappens() {
        var browser = new Browser(port);
        var answer = browser.postBare("/setup", form(code.grouped(), "a@example.com"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(count("access.account")).isZero();
    }

    @Test
    @Order(5)
    void ofTwoWhoSetUpAtTheSameTimeOneWinsAndIsSignedIn() {
        var winners = new ConcurrentLinkedQueue<Browser>();
        var works =
                List.of("anna@example.com", "ben@example.com").stream()
                        .map(
                                email -> {
                                    var browser = new Browser(port);
                                    browser.get("/setup");
                                    return (Runnable) () -> setUp(browser, email, winners);
                                })
                        .toList();
        assertThat(AtOnce.run(works).failures()).isEmpty();

        assertThat(winners).hasSize(1);
        assertThat(count("access.account")).isEqualTo(1);
        assertThat(count("company.profile")).isEqualTo(1);
        assertThat(winners.peek().get("/profile").statusCode()).isEqualTo(200);
        assertThat(winners.peek().get("/api/v1/company").body())
                .contains("\"timeZone\":\"Europe/Vienna\"")
                .contains("\"currency\":\"CHF\"");
    }

    @Test
    @Order(6)
    void afterwardsTheCodeIsWorthNothing() {
        var browser = new Browser(port);
        assertThat(browser.get("/setup").headers().firstValue("Location")).contains("/");
        browser.get("/login");
        var again = browser.post("/setup", form(code.grouped(), "mallory@example.com"));
        assertThat(again.headers().firstValue("Location")).contains("/login");
        assertThat(count("access.account")).isEqualTo(1);
    }

    private void setUp(Browser browser, String email, ConcurrentLinkedQueue<Browser> winners) {
        var answer = browser.post("/setup", form(code.grouped().toLowerCase(Locale.ROOT), email));
        if (answer.statusCode() == 303
                && answer.headers().firstValue("Location").orElse("").equals("/")) {
            winners.add(browser);
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Map<String, String> form(String typedCode, String email) {
        var fields = new HashMap<String, String>();
        fields.put("code", typedCode);
        fields.put("name", "Anna");
        fields.put("email", email);
        fields.put("password", PASSWORD);
        fields.put("company", "Shop");
        fields.put("zone", "Europe/Vienna");
        fields.put("currency", "CHF");
        fields.put("language", "de");
        return fields;
    }
}
