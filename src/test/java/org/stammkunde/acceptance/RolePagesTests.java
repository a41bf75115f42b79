package org.stammkunde.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.access.Audit;
import org.stammkunde.access.Role;
import org.stammkunde.access.users.NewUser;
import org.stammkunde.access.users.Users;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.shared.Permission;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.warehouse.Warehouse;

/// Nobody is shown a link or a button that would be refused. An import with one order and one
/// rejected row, and a draft, are there.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolePagesTests {

    private static final String PASSWORD = "what each role is shown";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final Pattern LINK =
            Pattern.compile("<(?:a|button)[^>]* (?:href|formaction)=\"(/[^\"#]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"(/[^\"]*)\"");
    private static final String FILE =
            """
            order_number,ordered_at,email,product,quantity,unit_price
            RP-1,2001-05-05,role-pages@example.com,Role cup,2,10
            RP-2,2001-05-05,role-pages@example.com,Role pot,many,10
            """;

    private final int port;
    private final Users users;
    private final Imports imports;
    private final Warehouse warehouse;
    private ImportId done = new ImportId(1);
    private ImportId draft = new ImportId(1);

    RolePagesTests(
            @LocalServerPort int port,
            @Autowired Users users,
            @Autowired Imports imports,
            @Autowired Warehouse warehouse) {
        this.port = port;
        this.users = users;
        this.imports = imports;
        this.warehouse = warehouse;
    }

    @BeforeAll
    void deliver() throws IOException {
        done = imports.start("roles.csv", bytes(), Preset.STAMMKUNDE);
        draft = imports.store(ImportKind.ORDERS, "unfinished.csv", bytes());
        await().atMost(LONG_ENOUGH).until(() -> imports.get(done).finishedAt() != null);
        warehouse.awaitCaughtUp(LONG_ENOUGH);
    }

    private static ByteArrayInputStream bytes() {
        return new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyLinkOnTheirPagesIsOpenToThem(Role role) {
        var browser = signedInAs(role);
        var refused = new ArrayList<String>();
        var tried = new LinkedHashSet<String>();
        for (var page : pages(role)) {
            var answer = browser.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            for (var link : found(LINK, answer.body())) {
                var kind = link.replaceAll("\\d+", "0").replaceAll("=[^&]*(?<!csv)(?=&|$)", "=");
                if (!link.startsWith("/logout")
                        && tried.add(kind)
                        && browser.get(link).statusCode() == 403) {
                    refused.add(page + " shows " + link);
                }
            }
        }
        assertThat(tried.size()).isGreaterThan(10);
        assertThat(refused).isEmpty();
    }

    private List<String> pages(Role role) {
        var pages =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/analytics/retention?from=2001-05-01&to=2001-06-01",
                                "/analytics/cohorts",
                                "/customers?q=role-pages",
                                "/orders?q=RP-",
                                "/products?q=role",
                                "/search?q=role"));
        if (role.permissions().contains(Permission.VIEW_IMPORTS)) {
            pages.add("/imports");
            pages.add("/imports/" + done);
        }
        return pages;
    }

    @Test
    void filesAreOfferedToWhoeverMayExport() {
        for (var list : List.of("/customers", "/orders", "/products", "/analytics/cohorts")) {
            assertThat(csv(signedInAs(Role.SUPPORT), list)).as(list).isFalse();
            assertThat(csv(signedInAs(Role.ANALYST), list)).as(list).isTrue();
        }
    }

    private static boolean csv(Browser browser, String list) {
        return found(LINK, browser.get(list).body()).stream()
                .anyMatch(link -> link.contains("format=csv"));
    }

    @Test
    void importsAreRunByWhoeverMayRunThem() {
        var analyst = signedInAs(Role.ANALYST).get("/imports").body();
        assertThat(analyst).contains("unfinished.csv").doesNotContain("/imports/" + draft + "\"");
        assertThat(analyst).doesNotContain("/imports/new");
        var marketer = signedInAs(Role.MARKETER).get("/imports").body();
        assertThat(marketer).contains("/imports/" + draft + "\"", "/imports/new");
        var page = signedInAs(Role.ANALYST).get("/imports/" + done).body();
        assertThat(found(ACTION, page)).noneMatch(action -> action.startsWith("/imports"));
    }

    @Test
    void rejectedRowsAreShownToWhoeverMayFetchThem() {
        var page = signedInAs(Role.ANALYST).get("/imports/" + done).body();
        assertThat(page).contains("RP-2,2001-05-05", "rejects.csv");
    }

    private static List<String> found(Pattern pattern, String body) {
        return pattern.matcher(body)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .filter(path -> !path.startsWith("/assets") && !path.startsWith("/webjars"))
                .toList();
    }

    private Browser signedInAs(Role role) {
        var email =
                "role-pages-%s-%d@example.com"
                        .formatted(role.name().toLowerCase(Locale.ROOT), System.nanoTime());
        users.create(new NewUser(email, "Role", role, Locale.ENGLISH, PASSWORD), Audit.SYSTEM);
        return new Browser(port).signIn(email, PASSWORD);
    }
}
