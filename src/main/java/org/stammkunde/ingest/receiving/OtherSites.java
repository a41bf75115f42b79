package org.stammkunde.ingest.receiving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stammkunde.ingest.sources.WriteKeys;

/// Lets scripts of other web sites send (CORS). A browser asks beforehand without the write key,
/// so that question is answered for all sources together; the source's own list decides when the
/// events come.
///
/// Standard: WHATWG Fetch, "CORS protocol".
class OtherSites extends OncePerRequestFilter {

    private static final Pattern HEADERS = Pattern.compile("[A-Za-z0-9_, -]{1,500}");

    private final WriteKeys keys;

    OtherSites(WriteKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        allow(request, response);
        if (!request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        var headers = request.getHeader("Access-Control-Request-Headers");
        if (headers != null && HEADERS.matcher(headers).matches()) {
            response.setHeader("Access-Control-Allow-Headers", headers);
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, POST");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /// Lets the site that a script belongs to read the answer.
    void allow(HttpServletRequest request, HttpServletResponse response) {
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return;
        }
        response.addHeader("Vary", "Origin");
        if (keys.anyAllows(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", "Retry-After");
        }
    }
}
