package org.stammkunde.access.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.stammkunde.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/// How a caller is told no: programs get problem+json, browsers the sign-in page or an error
/// page. Every method returns false, so that a guard can hand it on.
@Component
class Refusals {

    private static final String LOGIN = "/login";

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    /// Nobody is signed in.
    boolean unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (forPrograms(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            return problem(request, response, HttpStatus.UNAUTHORIZED, "access.unknown-caller");
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", LOGIN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return false;
        }
        response.setHeader("Location", LOGIN + backTo(request));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        return false;
    }

    /// Somebody is, but may not.
    boolean forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return refuse(request, response, HttpStatus.FORBIDDEN, "access.forbidden");
    }

    /// The form did not come from a page of ours, or from one opened too long ago.
    boolean foreignForm(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals(LOGIN)) {
            response.setHeader("Location", LOGIN + "?expired");
            response.setStatus(HttpStatus.SEE_OTHER.value());
            return false;
        }
        return refuse(request, response, HttpStatus.FORBIDDEN, "access.foreign-form");
    }

    /// The installation has no owner yet.
    boolean notSetUp(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (forPrograms(request)) {
            return problem(request, response, HttpStatus.SERVICE_UNAVAILABLE, "company.not-set-up");
        }
        response.setHeader("Location", "/setup");
        response.setStatus(HttpStatus.SEE_OTHER.value());
        return false;
    }

    private boolean refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code)
            throws IOException {
        if (forPrograms(request)) {
            return problem(request, response, status, code);
        }
        response.sendError(status.value());
        return false;
    }

    private boolean problem(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code)
            throws IOException {
        var text = Texts.text(request.getLocale(), "error." + code, Map.of());
        var problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setProperty("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
        return false;
    }

    static boolean forPrograms(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/actuator/");
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
