package org.stammkunde.web.errors;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.stammkunde.web.PageRenderer;
import tools.jackson.databind.json.JsonMapper;

/// Answers what Tomcat refuses by itself, before any filter sees it: addresses that cannot be
/// decoded, methods that nobody knows. In place of its own HTML, which names the reason in
/// English and shows what was sent.
class ServersOwnAnswers extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ServersOwnAnswers.class);

    private final PageRenderer renderer;
    private final JsonMapper json;

    ServersOwnAnswers(PageRenderer renderer, JsonMapper json) {
        this.renderer = renderer;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            renderer.withoutSession(request, () -> answer(request, response, error));
        } catch (IOException e) {
            log.debug("method={} answer=undelivered", request.getMethod(), e);
        }
    }

    private void answer(Request request, Response response, @Nullable Throwable error)
            throws IOException {
        var path = String.valueOf(request.getRequestURI());
        int status = response.getStatus();
        var problem =
                error == null || status < 500
                        ? Problems.ofStatus(status)
                        : Problems.of(error, String.valueOf(request.getMethod()), path);
        Answer.guard(response);
        if (Answer.forPrograms(path)) {
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } else {
            renderer.write(new ErrorPage(problem), response);
        }
        response.finishResponse();
    }
}
