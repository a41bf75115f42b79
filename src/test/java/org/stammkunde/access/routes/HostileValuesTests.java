package org.stammkunde.access.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.PeriodChoice;

/// Whatever is put into an address or a form: never an error of ours, never anything told about
/// the inside, never shown unescaped.
@IntegrationTest
class HostileValuesTests {

    private static final String SCRIPT = "\"'><script>alert(1)</script>";

    private static final List<String> VALUES =
            List.of(
                    "",
                    "-1",
                    "0",
                    "-9223372036854775808",
                    "9223372036854775807",
                    "9223372036854775808",
                    "1.5",
                    "1e309",
                    "NaN",
                    "\0",
                    "a\0b",
                    "\uD83D\uDE80",
                    "é".repeat(1_000),
                    "' or 1=1--",
                    SCRIPT,
                    "../../etc/passwd",
                    "=cmd|' /C calc'!A0",
                    "${7*7}#{7*7}",
                    "\r\nSet-Cookie: a=b",
                    "+999999999-12-31",
                    "2026-02-30");

    /// What lists and periods read from the address, besides what a method declares.
    private static final List<String> OF_LISTS =
            List.of("q", "page", "size", "sort", "order", "columns", "format", "country", "status");

    private static final List<String> OF_PERIODS =
            List.of("period", "from", "to", "compare", "granularity", "cohort");

    @LocalServerPort private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final List<String> wrong = new ArrayList<>();
    private int sent;

    @Test
    void readingIsHarmless() {
        var owner = Browser.ofOwner(port);
        for (var route : routes(RequestMethod.GET)) {
            for (int i = 0; i < VALUES.size(); i++) {
                for (var path : paths(route, VALUES.get(i), i)) {
                    look(route, VALUES.get(i), owner.get(path));
                }
            }
        }
        assertThat(wrong).as("of %d requests", sent).isEmpty();
    }

    /// All parameters together, and one of them alone: what is refused first hides the rest.
    private static Set<String> paths(Route route, String value, int turn) {
        var paths = new LinkedHashSet<String>();
        if (route.variable()) {
            paths.add(route.path(value));
        }
        var names = route.names();
        if (!names.isEmpty()) {
            paths.add(route.path("1") + query(names, value));
            paths.add(route.path("1") + query(List.of(names.get(turn % names.size())), value));
        }
        return paths;
    }

    @Test
    void changingIsHarmless() {
        var owner = Browser.ofOwner(port);
        owner.get("/login?next=/");
        owner.get("/search");
        for (var route : routes(RequestMethod.POST)) {
            for (var value : VALUES) {
                var fields = new LinkedHashMap<String, String>();
                route.names().forEach(name -> fields.put(name, value));
                look(route, value, owner.post(route.path(value), fields));
            }
        }
        assertThat(wrong).as("of %d requests", sent).isEmpty();
    }

    private void look(Route route, String value, HttpResponse<String> answer) {
        sent++;
        var body = answer.body();
        boolean html = answer.headers().firstValue("Content-Type").orElse("").contains("html");
        if (answer.statusCode() >= 500
                || answer.statusCode() == 0
                || body.contains("Exception")
                || body.contains("\tat ")
                || body.contains("SQLSTATE")
                || (html && body.contains(SCRIPT.substring(3)))
                || answer.headers().firstValue("Set-Cookie").orElse("").startsWith("a=b")) {
            wrong.add(
                    "%s with %s answered %d to %s"
                            .formatted(
                                    route.pattern(),
                                    value.length() > 40 ? "a long text" : value,
                                    answer.statusCode(),
                                    answer.uri().toString().transform(HostileValuesTests::cut)));
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    /// @param names of everything that is read from the query or the form
    private record Route(String pattern, List<String> names) {

        boolean variable() {
            return pattern.contains("{");
        }

        String path(String value) {
            return pattern.replaceAll(
                    "\\{[^}]+}", encoded(value).replace("+", "%20").replace("$", "\\$"));
        }
    }

    private static String query(List<String> names, String value) {
        return names.stream()
                .map(name -> name + "=" + encoded(value))
                .reduce((one, other) -> one + "&" + other)
                .map(query -> "?" + query)
                .orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// Leaving and asking for long work is not what this is about.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "/error",
                    "/logout",
                    "/sample",
                    "/warehouse/rebuild",
                    "/api/v1/warehouse/rebuild");

    private List<Route> routes(RequestMethod method) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> RouteRules.isOurs(entry.getValue()))
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().contains(method))
                .flatMap(
                        entry ->
                                entry.getKey().getPatternValues().stream()
                                        .map(path -> new Route(path, names(entry.getValue()))))
                .filter(route -> !LEFT_OUT.contains(route.pattern()))
                .toList();
    }

    private static List<String> names(HandlerMethod handler) {
        var names = new LinkedHashSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            names(parameter).forEach(names::add);
        }
        return List.copyOf(names);
    }

    private static Stream<String> names(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (type == ListQuery.class) {
            return OF_LISTS.stream();
        }
        if (type == ApiQuery.class) {
            var filters = parameter.getExecutable().getAnnotationsByType(Parameter.class);
            return Stream.concat(
                    Stream.of("size", "cursor"), Stream.of(filters).map(Parameter::name));
        }
        if (type == PeriodChoice.class) {
            return OF_PERIODS.stream();
        }
        boolean form =
                parameter.hasParameterAnnotation(ModelAttribute.class)
                        || parameter.getParameterAnnotations().length == 0;
        if (type.isRecord() && form) {
            return Stream.of(type.getRecordComponents()).map(RecordComponent::getName);
        }
        var declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared == null || type == Map.class) {
            return Stream.empty();
        }
        var name = parameter.getParameter().getName();
        return Stream.of(
                Stream.of(declared.name(), declared.value(), name)
                        .filter(given -> !given.isEmpty())
                        .findFirst()
                        .orElse(name));
    }
}
