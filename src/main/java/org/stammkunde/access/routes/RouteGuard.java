package org.stammkunde.access.routes;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ServletRequestPathUtils;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.ViewerSource;

/// Lets a request through to its handler only when the route's rule allows the caller.
class RouteGuard implements HandlerInterceptor {

    private final ViewerSource viewers;

    RouteGuard(ViewerSource viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // What goes on asynchronously or ends in an error page was checked when it came in.
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        var path = ServletRequestPathUtils.getParsedRequestPath(request).value();
        return switch (RouteRules.of(handler, path)) {
            case RouteRule.Open _, RouteRule.WriteKeyHolders _ -> true;
            case RouteRule.Known _ -> known(request, response);
            case RouteRule.Holders rule -> holds(rule.permission(), request, response);
            case RouteRule.Closed _ -> Refusals.forbidden(response);
        };
    }

    private boolean known(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return viewers.viewer().isPresent() || Refusals.unknown(request, response);
    }

    private boolean holds(
            Permission permission, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var viewer = viewers.viewer();
        if (viewer.isEmpty()) {
            return Refusals.unknown(request, response);
        }
        return viewer.get().may(permission) || Refusals.forbidden(response);
    }
}
