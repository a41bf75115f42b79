package org.stammkunde.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// Answers every exception that leaves a controller.
@ControllerAdvice
class ErrorMapper {

    @ExceptionHandler
    @Nullable Object map(Exception error, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var path = request.getRequestURI();
        var problem = Problems.of(error, request.getMethod(), path);
        if (response.isCommitted()) {
            throw error;
        }
        if (error instanceof HttpRequestMethodNotSupportedException wrong
                && wrong.getSupportedMethods() != null) {
            response.setHeader("Allow", String.join(", ", wrong.getSupportedMethods()));
        }
        response.setHeader("Cache-Control", "no-store");
        return Answer.of(problem, request, path);
    }

    /// Nobody is there any more to be told.
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    @Nullable Object gone() {
        return null;
    }
}
