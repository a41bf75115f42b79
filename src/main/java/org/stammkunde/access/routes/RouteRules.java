package org.stammkunde.access.routes;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.PublicRoute;
import org.stammkunde.web.Requires;
import org.stammkunde.web.SignedIn;
import org.stammkunde.web.WriteKeyRoute;

/// Finds the rule of a route: of our own handlers by their annotations, the method's before the
/// class's; of the few that libraries bring along by their path.
final class RouteRules {

    private static final String OURS = "org.stammkunde.";
    private static final RouteRule OPEN = new RouteRule.Open();
    private static final RouteRule KNOWN = new RouteRule.Known();
    private static final RouteRule CLOSED = new RouteRule.Closed();

    private RouteRules() {}

    static RouteRule of(Object handler, String path) {
        return switch (handler) {
            case ResourceHttpRequestHandler _ -> OPEN;
            case HandlerMethod method when isOurs(method) -> annotated(method);
            default -> foreign(path);
        };
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }

    static RouteRule annotated(HandlerMethod method) {
        return rule(method.getMethod()).or(() -> rule(method.getBeanType())).orElse(CLOSED);
    }

    private static RouteRule foreign(String path) {
        return switch (path) {
            case "/error" -> OPEN;
            case "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" ->
                    OPEN;
            case "/actuator/prometheus" -> new RouteRule.Holders(Permission.VIEW_STATUS);
            case "/api/openapi.json" -> KNOWN;
            default -> CLOSED;
        };
    }

    private static Optional<RouteRule> rule(AnnotatedElement element) {
        List<RouteRule> rules = new ArrayList<>();
        var requires = AnnotatedElementUtils.findMergedAnnotation(element, Requires.class);
        if (requires != null) {
            rules.add(new RouteRule.Holders(requires.value()));
        }
        if (AnnotatedElementUtils.hasAnnotation(element, SignedIn.class)) {
            rules.add(KNOWN);
        }
        if (AnnotatedElementUtils.hasAnnotation(element, PublicRoute.class)) {
            rules.add(OPEN);
        }
        if (AnnotatedElementUtils.hasAnnotation(element, WriteKeyRoute.class)) {
            rules.add(new RouteRule.WriteKeyHolders());
        }
        return rules.size() > 1 ? Optional.of(CLOSED) : rules.stream().findFirst();
    }
}
