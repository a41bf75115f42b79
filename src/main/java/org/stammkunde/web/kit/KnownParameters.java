package org.stammkunde.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.stammkunde.web.WebException;

/// Refuses requests of programs with a parameter that does not exist: a filter mistyped must not
/// answer with everything.
class KnownParameters implements HandlerInterceptor {

    /// The form token of a browser that calls the API.
    private static final String TOKEN = "_csrf";

    private final Map<Method, ApiParameters> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route) {
            var parameters = known.computeIfAbsent(route.getMethod(), ApiParameters::of).names();
            for (var name : request.getParameterMap().keySet()) {
                if (!parameters.contains(name) && !name.equals(TOKEN)) {
                    throw WebException.unknown(name, parameters);
                }
            }
        }
        return true;
    }
}
