package org.stammkunde.access.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// How a caller is told no: programs get problem+json, browsers the sign-in page, the setup page
/// or an error page. Every method returns false, so that a guard can hand it on.
final class Refusals {

    private static final String LOGIN = "/login";

    private Refusals() {}

    /// Nobody is signed in.
    static boolean unknown(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (forPrograms(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") == null) {
            goTo(LOGIN + backTo(request), response);
        } else {
            response.setHeader("HX-Redirect", LOGIN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
        return false;
    }

    /// Somebody is, but may not.
    static boolean forbidden(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    /// The form did not come from a page of ours, or from one opened too long ago.
    static boolean foreignForm(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals(LOGIN)) {
            goTo(LOGIN + "?expired", response);
            return false;
        }
        return forbidden(response);
    }

    /// The installation has no owner yet.
    static boolean notSetUp(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (forPrograms(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            goTo("/setup", response);
        }
        return false;
    }

    static boolean forPrograms(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    private static void goTo(String path, HttpServletResponse response) {
        response.setHeader("Location", path);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private static String backTo(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/")) {
            return "";
        }
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
