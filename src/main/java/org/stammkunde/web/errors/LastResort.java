package org.stammkunde.web.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stammkunde.web.PageRenderer;
import tools.jackson.databind.json.JsonMapper;

/// Answers what fails before any controller is reached, such as a session that cannot be loaded
/// because the database is gone. Uses neither session nor database.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastResort extends OncePerRequestFilter {

    private final PageRenderer renderer;
    private final JsonMapper json;

    LastResort(PageRenderer renderer, JsonMapper json) {
        this.renderer = renderer;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                // The server breaks off the connection: half an answer must not look whole.
                throw e;
            }
            response.reset();
            renderer.withoutSession(request, () -> answer(e, request, response));
        }
    }

    private void answer(Exception error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var cause = error.getCause();
        var problem =
                Problems.of(
                        error instanceof ServletException && cause != null ? cause : error,
                        request.getMethod(),
                        request.getRequestURI());
        if (Answer.forPrograms(request.getRequestURI())) {
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
            return;
        }
        renderer.write(new ErrorPage(problem), response);
    }
}
