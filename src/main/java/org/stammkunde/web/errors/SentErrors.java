package org.stammkunde.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stammkunde.web.PublicRoute;

/// Answers the bare statuses that filters and the server send: 401, 403, 404, 413.
@Controller
@PublicRoute
class SentErrors implements ErrorController {

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        Answer.guard(response);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var problem =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable error
                        ? Problems.of(error, request.getMethod(), String.valueOf(path))
                        : Problems.ofStatus(status instanceof Integer code ? code : 404);
        return Answer.of(problem, request, String.valueOf(path));
    }
}
