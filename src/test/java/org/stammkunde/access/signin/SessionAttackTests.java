package org.stammkunde.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.access.Audit;
import org.stammkunde.access.Role;
import org.stammkunde.access.users.NewUser;
import org.stammkunde.access.users.UserAccount;
import org.stammkunde.access.users.Users;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;

/// Attacks on signing in and on sessions, over HTTP with real cookies.
@IntegrationTest
class SessionAttackTests {

    private static final String COOKIE = "stammkunde";
    private static final String PASSWORD = "a passphrase of some length";

    @LocalServerPort private int port;
    @Autowired private Users users;
    @Autowired private JdbcClient jdbc;

    @Test
    void aSessionPlantedBeforeSignInIsWorthNothing() {
        var account = somebody(Role.ANALYST);
        var attacker = new Browser(port);
        attacker.get("/login");
        var planted = attacker.cookie(COOKIE).orElseThrow();

        var victim = new Browser(port);
        victim.plant(COOKIE, planted);
        victim.signIn(account.email(), PASSWORD);

        assertThat(victim.cookie(COOKIE)).isPresent().get().isNotEqualTo(planted);
        assertThat(victim.get("/profile").statusCode()).isEqualTo(200);
        assertThat(attacker.get("/profile").statusCode()).isEqualTo(303);
    }

    @Test
    void aStolenSessionEndsWithThePassword() {
        var account = somebody(Role.ANALYST);
        var owner = new Browser(port).signIn(account.email(), PASSWORD);
        var thief = new Browser(port);
        thief.plant(COOKIE, owner.cookie(COOKIE).orElseThrow());
        var elsewhere = new Browser(port).signIn(account.email(), PASSWORD);
        assertThat(thief.get("/profile").statusCode()).isEqualTo(200);

        owner.get("/profile");
        var changed =
                owner.post(
                        "/profile/password",
                        Map.of("current", PASSWORD, "password", "another passphrase"));

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(owner.get("/profile").statusCode()).isEqualTo(200);
        assertThat(thief.get("/profile").statusCode()).isEqualTo(303);
        assertThat(elsewhere.get("/profile").statusCode()).isEqualTo(303);
    }

    @Test
    void sessionsEndAtOnceWithDeactivationRoleChangeAndSignOut() {
        var owner = Browser.ofOwner(port);
        var account = somebody(Role.ADMIN);
        var browser = new Browser(port).signIn(account.email(), PASSWORD);
        var path = "/settings/users/" + account.id();
        owner.get(path);
        assertThat(owner.post(path + "/role", Map.of("role", "ANALYST")).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/profile").statusCode()).isEqualTo(303);

        browser.signIn(account.email(), PASSWORD);
        assertThat(browser.get("/settings/users").statusCode()).isEqualTo(403);
        owner.get(path);
        owner.post(path + "/deactivation", Map.of());
        assertThat(browser.get("/profile").statusCode()).isEqualTo(303);

        owner.get(path);
        owner.post(path + "/activation", Map.of());
        browser.signIn(account.email(), PASSWORD);
        var session = browser.cookie(COOKIE).orElseThrow();
        browser.get("/profile");
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(303);
        browser.plant(COOKIE, session);
        assertThat(browser.get("/profile").statusCode()).isEqualTo(303);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = new Browser(port).get("/login");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(COOKIE))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void aFormWithoutOrWithAForeignTokenChangesNothing() {
        var account = somebody(Role.ANALYST);
        var browser = new Browser(port).signIn(account.email(), PASSWORD);
        var other = new Browser(port);
        var foreign = token(other.get("/login"));
        var fields = Map.of("name", "Hijacked", "language", "de");

        assertThat(browser.postBare("/profile", fields).statusCode()).isEqualTo(403);
        assertThat(
                        browser.postBare("/profile", Map.of("name", "Hijacked", "_csrf", foreign))
                                .statusCode())
                .isEqualTo(403);
        assertThat(users.get(account.id()).name()).isEqualTo("Somebody");
    }

    @Test
    void aFormFromAnotherSiteIsRefusedEvenWithTheToken() {
        var account = somebody(Role.ANALYST);
        var browser = new Browser(port).signIn(account.email(), PASSWORD);
        var token = token(browser.get("/profile"));
        for (var site : new String[] {"cross-site", "same-site"}) {
            var answer =
                    browser.send(
                            browser.request("/profile")
                                    .header("Sec-Fetch-Site", site)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("name=Hijacked&_csrf=" + token)));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(users.get(account.id()).name()).isEqualTo("Somebody");
    }

    @Test
    void htmxMaySendTheTokenAsAHeader() {
        var account = somebody(Role.ANALYST);
        var browser = new Browser(port).signIn(account.email(), PASSWORD);
        var token = token(browser.get("/profile"));
        var answer =
                browser.send(
                        browser.request("/profile")
                                .header("X-CSRF-TOKEN", token)
                                .header("HX-Request", "true")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("name=Anna&language=en")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/profile");
        assertThat(users.get(account.id()).name()).isEqualTo("Anna");
    }

    @Test
    void guessingIsStoppedPerAccountWithoutTellingWhetherItExists() {
        var account = somebody(Role.ANALYST);
        var unknown = "nobody-%d@example.com".formatted(System.nanoTime());
        for (int attempt = 0; attempt < 10; attempt++) {
            var known = guess(account.email());
            var missing = guess(unknown);
            assertThat(known.statusCode()).isEqualTo(422);
            assertThat(words(known, account.email())).isEqualTo(words(missing, unknown));
        }
        assertThat(guess(account.email()).statusCode()).isEqualTo(429);
        assertThat(guess(unknown).statusCode()).isEqualTo(429);
        var right = new Browser(port);
        right.get("/login");
        assertThat(
                        right.post("/login", Map.of("email", account.email(), "password", PASSWORD))
                                .statusCode())
                .isEqualTo(429);
    }

    @Test
    void aStrangersGuessingKeepsNobodyOutOfTheBrowserTheyUse() {
        var account = somebody(Role.ANALYST);
        var owner = new Browser(port).signIn(account.email(), PASSWORD);
        owner.get("/profile");
        owner.post("/logout", Map.of());
        for (int attempt = 0; attempt < 11; attempt++) {
            guess(account.email());
        }
        assertThat(guess(account.email()).statusCode()).isEqualTo(429);
        owner.get("/login");
        var signedIn = owner.post("/login", Map.of("email", account.email(), "password", PASSWORD));
        assertThat(signedIn.statusCode()).isEqualTo(303);
    }

    @Test
    void aKnownBrowserOpensNoOtherAccountAndStopsGuessingToo() {
        var account = somebody(Role.ANALYST);
        var attacker = new Browser(port).signIn(account.email(), PASSWORD);
        attacker.get("/profile");
        attacker.post("/logout", Map.of());
        var victim = somebody(Role.OWNER).email();
        for (var target : new String[] {victim, account.email()}) {
            for (int attempt = 0; attempt < 10; attempt++) {
                assertThat(guess(attacker, target).statusCode()).isEqualTo(422);
            }
            assertThat(guess(attacker, target).statusCode()).isEqualTo(429);
        }
    }

    private static HttpResponse<String> guess(Browser browser, String email) {
        browser.get("/login");
        return browser.post("/login", Map.of("email", email, "password", "wrong"));
    }

    @Test
    void failedSignInsAreRecordedWithoutWhatWasTyped() {
        var typed = "secret-%d@example.com".formatted(System.nanoTime());
        guess(typed);
        var log =
                jdbc.sql("select string_agg(e::text, ' ') from access.audit_entry e")
                        .query(String.class)
                        .single();
        assertThat(log).contains("access.sign-in-failed").doesNotContain(typed);
    }

    @Test
    void afterSignInNobodyIsSentToAnotherSite() {
        var account = somebody(Role.ANALYST);
        for (var next :
                new String[] {
                    "//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example"
                }) {
            var browser = new Browser(port);
            browser.get("/login");
            var answer =
                    browser.post(
                            "/login",
                            Map.of("email", account.email(), "password", PASSWORD, "next", next));
            assertThat(answer.headers().firstValue("Location")).contains("/");
        }
        var browser = new Browser(port);
        assertThat(browser.get("/profile?a=b").headers().firstValue("Location"))
                .contains("/login?next=%2Fprofile%3Fa%3Db");
    }

    @Test
    void aForgedHostAppearsNowhere() {
        for (var path : new String[] {"/", "/login", "/profile", "/nothing", "/api/v1/company"}) {
            assertThat(raw(path)).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
        }
    }

    @Test
    void sessionsHoldNoNameAndNoRole() {
        var account = somebody(Role.ANALYST);
        new Browser(port).signIn(account.email(), PASSWORD);
        var stored =
                jdbc.sql(
                                """
                                select string_agg(encode(attribute_bytes, 'escape'), ' ')
                                from access.session_attributes
                                """)
                        .query(String.class)
                        .single();
        assertThat(stored).doesNotContain(account.email()).doesNotContain("ANALYST");
    }

    @Test
    void aKeyNeverBorrowsTheSession() {
        var browser = Browser.ofOwner(port);
        var answer =
                browser.send(
                        browser.request("/api/v1/company").header("Authorization", "Bearer wrong"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
        assertThat(browser.get("/api/v1/company").statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        var browser = Browser.ofOwner(port);
        for (var path : new String[] {"/login", "/profile", "/nothing", "/api/v1/company"}) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .contains("object-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    private HttpResponse<String> guess(String email) {
        var browser = new Browser(port);
        browser.get("/login");
        return browser.post("/login", Map.of("email", email, "password", "not the password"));
    }

    private static String words(HttpResponse<String> page, String email) {
        return page.body()
                .replace(email, "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("hx-headers=\"[^\"]+\"", "");
    }

    private static String token(HttpResponse<String> page) {
        var start = page.body().indexOf("name=\"_csrf\" value=\"") + 20;
        return page.body().substring(start, page.body().indexOf('"', start));
    }

    private String raw(String path) {
        try (var socket = new Socket("localhost", port)) {
            var request =
                    "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UserAccount somebody(Role role) {
        var email = "somebody-%d@example.com".formatted(System.nanoTime());
        return users.create(
                new NewUser(email, "Somebody", role, Locale.ENGLISH, PASSWORD), Audit.SYSTEM);
    }
}
