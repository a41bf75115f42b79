package org.stammkunde.access.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// The settings pages as an owner uses them.
@IntegrationTest
class SettingsPagesTests {

    private static final Pattern LINK = Pattern.compile("/invitations/[A-Za-z0-9_-]{43}");
    private static final Pattern KEY = Pattern.compile("stk_[A-Za-z0-9_-]{43}");

    private static final List<String> PAGES =
            List.of(
                    "/settings/company",
                    "/settings/users",
                    "/settings/users/1",
                    "/settings/invitations/new",
                    "/settings/keys",
                    "/settings/keys/new",
                    "/settings/audit",
                    "/profile",
                    "/status",
                    "/search?q=exam",
                    "/nothing");

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @Test
    void anInvitationIsAcceptedOnceAndLookingAtItUsesNothingUp() {
        var owner = Browser.ofOwner(port);
        var email = "invited-%d@example.com".formatted(System.nanoTime());
        owner.get("/settings/invitations/new");
        var issued = owner.post("/settings/invitations", Map.of("email", email, "role", "SUPPORT"));
        var link = first(LINK, issued.body());
        assertThat(owner.get("/settings/users").body()).contains(email).doesNotContain(link);

        var guest = new Browser(port);
        assertThat(guest.get(link).body()).contains(email);
        assertThat(guest.get(link).statusCode()).isEqualTo(200);
        var weak = guest.post(link, Map.of("name", "Gast", "password", "short"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("field-password-error").contains("value=\"Gast\"");
        var accepted = guest.post(link, Map.of("name", "Gast", "password", "guest of the house"));
        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(guest.get("/profile").body()).contains(email);
        assertThat(guest.get("/settings/users").statusCode()).isEqualTo(403);

        var second = new Browser(port);
        second.get("/login");
        var reused = second.post(link, Map.of("name", "X", "password", "guest of the house"));
        assertThat(reused.statusCode()).isEqualTo(404);
        assertThat(second.get("/profile").statusCode()).isEqualTo(303);
    }

    @Test
    void aRecoveryLinkReplacesAForgottenPasswordAndEndsSessions() {
        var owner = Browser.ofOwner(port);
        var email = "forgetful-%d@example.com".formatted(System.nanoTime());
        owner.get("/settings/invitations/new");
        var link =
                first(
                        LINK,
                        owner.post(
                                        "/settings/invitations",
                                        Map.of("email", email, "role", "ANALYST"))
                                .body());
        var person = new Browser(port);
        person.get(link);
        person.post(link, Map.of("name", "F", "password", "the first passphrase"));
        var id =
                jdbc.sql("select id from access.account where email = :email")
                        .param("email", email)
                        .query(Long.class)
                        .single();
        owner.get("/settings/users/" + id);
        var again = first(LINK, owner.post("/settings/users/" + id + "/recovery", Map.of()).body());
        assertThat(person.get("/profile").statusCode()).isEqualTo(200);

        var fresh = new Browser(port);
        assertThat(fresh.get(again).body()).contains(email);
        fresh.post(again, Map.of("password", "the second passphrase"));
        assertThat(fresh.get("/profile").statusCode()).isEqualTo(200);
        assertThat(person.get("/profile").statusCode()).isEqualTo(303);
        new Browser(port).signIn(email, "the second passphrase");
    }

    @Test
    void aKeyIsShownOnceWorksInItsScopeAndEndsWhenRevoked() {
        var owner = Browser.ofOwner(port);
        owner.plant("language", "en");
        owner.get("/settings/keys/new");
        var name = "Shop <script>alert(1)</script> " + System.nanoTime();
        var secret =
                first(
                        KEY,
                        owner.post(
                                        "/settings/keys",
                                        Map.of("name", name, "permissions", "VIEW_AUDIT"))
                                .body());
        var list = owner.get("/settings/keys").body();
        assertThat(list).doesNotContain(secret).doesNotContain("<script>alert");
        assertThat(row(list, name)).contains("Active", "Revoke").doesNotContain("Revoked");

        assertThat(call("/api/v1/audit", secret)).isEqualTo(200);
        assertThat(call("/api/v1/users", secret)).isEqualTo(403);
        var id =
                jdbc.sql("select id from access.api_key where name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single();
        owner.post("/settings/keys/" + id + "/revocation", Map.of());
        assertThat(call("/api/v1/audit", secret)).isEqualTo(401);
        assertThat(row(owner.get("/settings/keys").body(), name))
                .contains("Revoked")
                .doesNotContain("Active", "<button");
        assertThat(owner.get("/settings/audit?action=keys.revoked").body())
                .contains("API key " + id);
    }

    /// The row of a key whose name ends in a number of its own.
    private static String row(String list, String name) {
        var from = list.indexOf(name.substring(name.lastIndexOf(' ') + 1));
        return list.substring(from, list.indexOf("</tr>", from));
    }

    @ParameterizedTest
    @CsvSource({
        "/settings/users/1, /settings/users",
        "/settings/invitations/new, /settings/users",
        "/settings/keys/new, /settings/keys",
        "/analytics/customers?figure=lost, /analytics/retention",
        "/analytics/cohorts, /analytics/cohorts",
        "/customers/attributes/new?id=1, /customers",
        "/imports/new, /imports"
    })
    void everyPageHasItsPlaceInTheNavigation(String page, String entry) {
        assertThat(Browser.ofOwner(port).get(page).body())
                .contains("href=\"" + entry + "\" aria-current=\"page\"");
    }

    @Test
    void aKeyWithoutPermissionIsNotMade() {
        var owner = Browser.ofOwner(port);
        owner.get("/settings/keys/new");
        var answer = owner.post("/settings/keys", Map.of("name", "Nothing"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("permissions-error").contains("value=\"Nothing\"");
    }

    @Test
    void theCompanyIsChangedAndTheChangeRecorded() {
        var owner = Browser.ofOwner(port);
        owner.get("/settings/company");
        var wrong = owner.post("/settings/company", company("400000", "101"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var margin = owner.post("/settings/company", company("90", "101"));
        assertThat(margin.body()).contains("field-marginRate-error");
        assertThat(owner.post("/settings/company", company("90", "32,5")).statusCode())
                .isEqualTo(303);
        assertThat(owner.get("/api/v1/company").body())
                .contains("\"activityWindowDays\":90")
                .contains("\"marginRate\":0.325");
        owner.plant("language", "en");
        assertThat(owner.get("/settings/audit?action=company.changed").body())
                .contains("activity window in days: – → 90");
        owner.get("/settings/company");
        owner.post("/settings/company", company("", ""));
    }

    @Test
    void anUnchangedSaveRecordsNothing() {
        var owner = Browser.ofOwner(port);
        owner.get("/settings/company");
        owner.post("/settings/company", company("60", "40"));
        long before = changesRecorded();
        assertThat(owner.post("/settings/company", company("60", "40,00")).statusCode())
                .isEqualTo(303);
        assertThat(owner.post("/analytics/activity-window", Map.of("days", "60")).statusCode())
                .isEqualTo(303);
        assertThat(changesRecorded()).isEqualTo(before);
        var moved =
                owner.post(
                        "/analytics/activity-window",
                        Map.of("days", "61", "period", "last-month", "compare", "year"));
        assertThat(moved.headers().firstValue("Location"))
                .hasValueSatisfying(
                        to ->
                                assertThat(to)
                                        .endsWith(
                                                "/analytics/retention?period=last-month&compare=year"));
        assertThat(changesRecorded()).isEqualTo(before + 1);
        owner.post("/settings/company", company("", ""));
    }

    private long changesRecorded() {
        return jdbc.sql("select count(*) from access.audit_entry where action like 'company.%'")
                .query(Long.class)
                .single();
    }

    @Test
    void theAuditLogIsFilteredAndExported() {
        var owner = Browser.ofOwner(port);
        owner.plant("language", "en");
        var page = owner.get("/settings/audit?action=access.signed-in");
        assertThat(page.statusCode()).isEqualTo(200);
        var file = owner.get("/settings/audit?action=access.signed-in&format=csv");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(file.body().lines().count()).isGreaterThan(1);
        assertThat(owner.get("/settings/audit?from=2999-01-01").body()).doesNotContain("Account 1");
        assertThat(owner.get("/settings/audit?from=nonsense&to=nonsense").statusCode())
                .isEqualTo(200);
    }

    @Test
    void programsManagePeopleAndKeysToo() {
        var owner = Browser.ofOwner(port);
        owner.get("/settings/keys/new");
        var secret =
                first(
                        KEY,
                        owner.post(
                                        "/settings/keys",
                                        Map.of("name", "Admin", "permissions", "MANAGE_KEYS"))
                                .body());
        var program = new Browser(port);
        var more =
                program.send(
                        program.request("/api/v1/keys")
                                .header("Authorization", "Bearer " + secret)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"name\":\"x\",\"permissions\":[\"EXPORT\"]}")));
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(more.body()).contains("access.beyond-yourself");
        var fine =
                program.send(
                        program.request("/api/v1/keys")
                                .header("Authorization", "Bearer " + secret)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                {"name":"x","permissions":["MANAGE_KEYS"]}""")));
        assertThat(fine.statusCode()).isEqualTo(201);
        assertThat(fine.body()).containsPattern(KEY);
    }

    @ParameterizedTest
    @CsvSource({"de, 390, false", "en, 1440, true"})
    void everyPageIsAccessibleAndFits(String language, int width, boolean dark) {
        try (var window = Chromium.ofOwner(port, language, width)) {
            var shown = dark ? window.dark() : window;
            for (var path : PAGES) {
                shown.open(path).fits().axe();
            }
        }
    }

    private int call(String path, String secret) {
        var program = new Browser(port);
        return program.send(program.request(path).header("Authorization", "Bearer " + secret))
                .statusCode();
    }

    private static Map<String, String> company(String window, String margin) {
        return Map.of(
                "name", "Example",
                "zone", "Europe/Berlin",
                "currency", "EUR",
                "locale", "en",
                "activityWindowDays", window,
                "marginRate", margin,
                "countFreeOrders", "on");
    }

    private static String first(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in " + body);
        }
        return found.group();
    }
}
