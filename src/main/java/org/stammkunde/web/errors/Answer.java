package org.stammkunde.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Chooses the form of the answer: JSON for programs, a notice for htmx, else a page.
class Answer {

    private Answer() {}

    static boolean forPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/v1/");
    }

    /// Sets the headers that every answer has, where none of the filters did that.
    static void guard(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (!response.containsHeader("X-Content-Type-Options")) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Content-Security-Policy", "default-src 'self'");
        }
    }

    static Object of(Problem problem, HttpServletRequest request, String path) {
        if (forPrograms(path)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return request.getHeader("HX-Request") == null
                ? new ErrorPage(problem)
                : new ErrorNotice(problem);
    }
}
