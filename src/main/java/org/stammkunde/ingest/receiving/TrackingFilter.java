package org.stammkunde.ingest.receiving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/// Answers the tracking API before anything else looks at the request: with single events, finding
/// a handler and going through the security chain took longer than all the rest.
final class TrackingFilter extends HttpFilter {

    private final transient TrackingDoor door;
    private final transient OtherSites sites;
    private final transient HeaderWriter headers;

    /// @param headers those that every other answer to senders has too
    TrackingFilter(TrackingDoor door, OtherSites sites, HeaderWriter headers) {
        this.door = door;
        this.sites = sites;
        this.headers = headers;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var endpoint =
                request.getMethod().equals("POST") ? Endpoints.at(request.getRequestURI()) : null;
        if (endpoint == null) {
            chain.doFilter(request, response);
            return;
        }
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(measured -> measured.setPathPattern(request.getRequestURI()));
        headers.writeHeaders(request, response);
        sites.allow(request, response);
        door.answer(endpoint, request, response);
    }
}
