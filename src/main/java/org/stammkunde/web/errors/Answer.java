package org.stammkunde.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Chooses the form of the answer: JSON for programs, a notice for htmx, else a page.
class Answer {

    private Answer() {}

    static Object of(Problem problem, HttpServletRequest request, String path) {
        if (path.startsWith("/api/")) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return request.getHeader("HX-Request") == null
                ? new ErrorPage(problem)
                : new ErrorNotice(problem);
    }
}
