package org.stammkunde.access.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stammkunde.access.Audit;
import org.stammkunde.access.Role;
import org.stammkunde.access.keys.ApiKeys;
import org.stammkunde.access.users.NewUser;
import org.stammkunde.access.users.Users;
import org.stammkunde.shared.Permission;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;

/// Every route of the application against every role, nobody, and keys with and without the
/// permission, over HTTP.
@IntegrationTest
class RouteMatrixTests {

    private static final String PASSWORD = "matrix of all routes";

    @LocalServerPort private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired private Users users;
    @Autowired private ApiKeys keys;

    @Test
    void everyRoleReadsWhatItsPermissionsAllowAndNothingElse() {
        var browsers = new EnumMap<Role, Browser>(Role.class);
        for (var role : Role.values()) {
            browsers.put(role, signedInAs(role));
        }
        var nobody = new Browser(port);
        var wrong = new ArrayList<String>();
        int checked = 0;
        for (var route : readingRoutes()) {
            var path = concrete(route.path());
            check(route, "nobody", false, Set.of(), nobody.get(path), wrong);
            for (var entry : browsers.entrySet()) {
                var role = entry.getKey();
                var answer = entry.getValue().get(path);
                check(route, role.name(), true, role.permissions(), answer, wrong);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(60);
        assertThat(wrong).isEmpty();
    }

    @Test
    void keysReachWhatTheirPermissionsAllowAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (var permission : Permission.values()) {
            var only = Set.of(permission);
            var others = EnumSet.complementOf(EnumSet.of(permission));
            var withIt = key("matrix " + permission, only);
            var without = key("matrix not " + permission, others);
            for (var route : readingRoutes()) {
                if (route.path().startsWith("/api/")
                        && route.rule().equals(new RouteRule.Holders(permission))) {
                    check(route, "key", true, only, called(route, withIt), wrong);
                    check(route, "other key", true, others, called(route, without), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyChangeIsRefusedToNobodyAndWithoutAFormToken() {
        var owner = signedInAs(Role.OWNER);
        var nobody = new Browser(port);
        var wrong = new ArrayList<String>();
        for (var route : routes()) {
            for (var method : route.methods()) {
                if (method == RequestMethod.GET || method == RequestMethod.HEAD) {
                    continue;
                }
                var path = concrete(route.path());
                var answers = List.of(send(nobody, method, path), send(owner, method, path));
                for (var answer : answers) {
                    var refused =
                            answer.statusCode() == 403
                                    || refusesStrangers(route, answer)
                                    || (path.equals("/login") && answer.statusCode() == 303);
                    if (!refused) {
                        wrong.add(method + " " + path + " answered " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Where only write keys count, a session does not help; forms are not even read.
    private static boolean refusesStrangers(Route route, HttpResponse<String> answer) {
        return route.rule() instanceof RouteRule.WriteKeyHolders
                && (answer.statusCode() == 401 || answer.statusCode() == 415);
    }

    private static HttpResponse<String> send(Browser browser, RequestMethod method, String path) {
        return browser.send(
                browser.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method.name(), BodyPublishers.ofString("a=b")));
    }

    private static void check(
            Route route,
            String who,
            boolean known,
            Set<Permission> permissions,
            HttpResponse<String> answer,
            List<String> wrong) {
        var expected =
                switch (route.rule()) {
                    case RouteRule.Open _ -> true;
                    case RouteRule.Known _ -> known;
                    case RouteRule.Holders rule -> known && permissions.contains(rule.permission());
                    // No route for write keys is read; changes are tried below.
                    case RouteRule.WriteKeyHolders _, RouteRule.Closed _ -> false;
                };
        if (expected == refused(route, answer) || answer.statusCode() >= 500) {
            wrong.add(
                    "%s %s for %s answered %d"
                            .formatted(route.rule(), route.path(), who, answer.statusCode()));
        }
    }

    private static boolean refused(Route route, HttpResponse<String> answer) {
        var toLogin = answer.headers().firstValue("Location").filter(l -> l.startsWith("/login"));
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || (toLogin.isPresent() && !route.path().equals("/setup"));
    }

    private HttpResponse<String> called(Route route, String key) {
        var program = new Browser(port);
        return program.send(
                program.request(concrete(route.path())).header("Authorization", "Bearer " + key));
    }

    private String key(String name, Set<Permission> permissions) {
        var secret = "stk_" + name.replace(' ', '_') + "_0123456789_0123456789_0123456789";
        return keys.adopt(name, secret, permissions).secret();
    }

    private Browser signedInAs(Role role) {
        var email =
                "matrix-%s-%d@example.com"
                        .formatted(role.name().toLowerCase(Locale.ROOT), System.nanoTime());
        users.create(new NewUser(email, "Matrix", role, Locale.ENGLISH, PASSWORD), Audit.SYSTEM);
        return new Browser(port).signIn(email, PASSWORD);
    }

    private record Route(String path, Set<RequestMethod> methods, RouteRule rule) {}

    private List<Route> readingRoutes() {
        return routes().stream()
                .filter(route -> route.methods().contains(RequestMethod.GET))
                .filter(route -> !route.path().equals("/error"))
                .toList();
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> RouteRules.isOurs(entry.getValue()))
                .flatMap(entry -> routes(entry).stream())
                .toList();
    }

    private static List<Route> routes(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        var methods = entry.getKey().getMethodsCondition().getMethods();
        var rule = RouteRules.annotated(entry.getValue());
        var params = entry.getKey().getParamsCondition().getExpressions().stream();
        var query = params.map(Object::toString).reduce("", (a, b) -> a + "?" + b);
        return entry.getKey().getPatternValues().stream()
                .map(path -> new Route(path + query, methods, rule))
                .toList();
    }

    private static String concrete(String pattern) {
        return pattern.replaceAll("\\{[^}]+}", "999999999");
    }
}
