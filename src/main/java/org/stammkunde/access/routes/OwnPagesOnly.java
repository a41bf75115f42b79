package org.stammkunde.access.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses changes that another site makes a browser ask for, on the browser's own word (Fetch
/// Metadata). A second line beside the form token.
class OwnPagesOnly extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OURS.contains(site) && changes(request)) {
            Refusals.foreignForm(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && !WhoCalls.carriesKey(request);
    }
}
