package org.stammkunde.access.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stammkunde.access.setup.Setup;

/// As long as the installation has no owner, every way leads to the setup page.
class SetupGate extends OncePerRequestFilter {

    private static final List<String> ALWAYS =
            List.of("/assets/", "/webjars/", "/actuator/health", "/language", "/theme");

    private final Setup setup;

    SetupGate(Setup setup) {
        this.setup = setup;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (setup.pending()) {
            Refusals.notSetUp(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/setup") || ALWAYS.stream().anyMatch(path::startsWith);
    }
}
