package org.stammkunde.access.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stammkunde.access.ViewerAuthentication;
import org.stammkunde.access.keys.ApiKeys;
import org.stammkunde.access.signin.Sessions;
import org.stammkunde.web.Viewer;

/// Finds out who calls: the holder of the API key in the `Authorization` header, or else the
/// person the session belongs to. With a key the session is not looked at. Nothing is read until
/// somebody asks, so that styles and scripts cost no query.
class WhoCalls extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final Sessions sessions;

    WhoCalls(ApiKeys keys, Sessions sessions) {
        this.keys = keys;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!carriesKey(request)) {
            SecurityContextHolder.setDeferredContext(() -> context(sessions.viewer(request)));
            chain.doFilter(request, response);
            return;
        }
        var viewer = keys.authenticate(secret(request));
        if (viewer.isEmpty()) {
            Refusals.unknown(request, response);
            return;
        }
        SecurityContextHolder.setContext(context(viewer));
        chain.doFilter(request, response);
    }

    /// Whether a program calls. Such calls need no form token: no other site can make a browser
    /// send this header.
    static boolean carriesKey(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null
                && Refusals.forPrograms(request)
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// Whether the installation is well is told to anybody, and above all while no key can be
    /// looked up.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/actuator/health");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static String secret(HttpServletRequest request) {
        return request.getHeader("Authorization").substring(SCHEME.length()).strip();
    }

    private static SecurityContext context(Optional<Viewer> viewer) {
        var context = new SecurityContextImpl();
        viewer.map(ViewerAuthentication::new).ifPresent(context::setAuthentication);
        return context;
    }
}
