package org.stammkunde.access.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stammkunde.shared.Permission;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.web.PublicRoute;
import org.stammkunde.web.Requires;
import org.stammkunde.web.SignedIn;

@IntegrationTest
class RouteRulesTests {

    @Autowired private ApplicationContext context;

    @Test
    void everyRouteOfTheApplicationNamesWhoMayCallIt() {
        var ours = handlers().stream().filter(RouteRules::isOurs).toList();
        assertThat(ours).hasSizeGreaterThan(30);
        assertThat(ours)
                .filteredOn(route -> RouteRules.annotated(route) instanceof RouteRule.Closed)
                .as("routes without @Requires, @SignedIn or @PublicRoute, or with two of them")
                .isEmpty();
    }

    @Test
    void anybodyMayCallOnlyWhatIsListedHere() {
        var open = new TreeSet<String>();
        for (var route : handlers()) {
            if (RouteRules.isOurs(route) && RouteRules.annotated(route) instanceof RouteRule.Open) {
                open.add(route.getBeanType().getSimpleName());
            }
        }
        assertThat(open)
                .as("controllers with public routes; adding one is a decision")
                .isSubsetOf(
                        "LoginController",
                        "PreferenceController",
                        "ScriptController",
                        "SentErrors",
                        "SetupController",
                        "WelcomeController");
    }

    @Test
    void methodsOverruleTheirClass() throws NoSuchMethodException {
        assertThat(rule("byClass")).isEqualTo(new RouteRule.Holders(Permission.EXPORT));
        assertThat(rule("byMethod")).isEqualTo(new RouteRule.Known());
        assertThat(rule("byTwo")).isEqualTo(new RouteRule.Closed());
    }

    private static RouteRule rule(String method) throws NoSuchMethodException {
        return RouteRules.annotated(
                new HandlerMethod(new Marked(), Marked.class.getDeclaredMethod(method)));
    }

    private List<HandlerMethod> handlers() {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .map(mapping -> mapping.getHandlerMethods().values())
                .flatMap(Collection::stream)
                .toList();
    }

    @Requires(Permission.EXPORT)
    static class Marked {
        void byClass() {}

        @SignedIn
        void byMethod() {}

        @SignedIn
        @PublicRoute
        void byTwo() {}
    }
}
