package org.stammkunde.web.errors;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.stammkunde.shared.ProblemException;

/// Tells what an exception means to whoever asked, and logs the unexpected once.
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private static final String NO_CHARACTER = "22021";
    private static final String DISK_FULL = "53100";

    private Problems() {}

    /// @param method and
    /// @param path of the request, for the log
    static Problem of(Throwable error, String method, String path) {
        return switch (error) {
            case ProblemException problem -> raised(problem, method, path);
            case MissingServletRequestParameterException missing ->
                    missing(missing.getParameterName());
            case MissingServletRequestPartException missing ->
                    missing(missing.getRequestPartName());
            case MethodArgumentTypeMismatchException wrong -> invalid(wrong.getName());
            case HttpMessageNotReadableException body -> BodyProblem.of(body);
            case MaxUploadSizeExceededException _ -> ofStatus(413);
            case MultipartException full when noSpace(full) -> diskFull(full, method, path);
            case MultipartException wrong when malformed(wrong) -> ofStatus(400);
            case AccessDeniedException _ -> ofStatus(403);
            case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
                    ofStatus(known.getStatusCode().value());
            case RequestRejectedException _ -> ofStatus(400);
            case InvalidParameterException wrong -> ofStatus(wrong.getErrorCode());
            case DataIntegrityViolationException text when noText(text) -> ofStatus(400);
            case QueryTimeoutException slow -> tooSlow(slow, method, path);
            case DataAccessResourceFailureException full when diskFull(full) ->
                    diskFull(full, method, path);
            case DataAccessResourceFailureException down -> unavailable(down, method, path);
            case TransientDataAccessResourceException down -> unavailable(down, method, path);
            case CannotCreateTransactionException down -> unavailable(down, method, path);
            default -> unexpected(error, method, path);
        };
    }

    /// What a bare HTTP status means.
    static Problem ofStatus(int status) {
        return Problem.of(
                status,
                switch (status) {
                    case 401 -> "web.unauthenticated";
                    case 403 -> "web.forbidden";
                    case 404 -> "web.not-found";
                    case 405 -> "web.method-not-allowed";
                    case 406 -> "web.not-acceptable";
                    case 413 -> "web.too-large";
                    case 415 -> "web.unsupported-media-type";
                    case 429 -> "web.too-many-requests";
                    case 501 -> "web.unknown-method";
                    case 503 -> "web.unavailable";
                    default -> status < 500 ? "web.bad-request" : "web.internal";
                });
    }

    private static Problem raised(ProblemException problem, String method, String path) {
        return switch (problem.category()) {
            case REQUEST, USER, FORBIDDEN, NOT_FOUND, CONFLICT, TOO_LARGE, LIMIT ->
                    Problem.of(problem, null);
            case INTERNAL, RESOURCES -> Problem.of(problem, logged(problem, method, path));
        };
    }

    /// Whether PostgreSQL refused a character that no text may hold: NUL.
    private static boolean noText(DataIntegrityViolationException refused) {
        return refused.getMostSpecificCause() instanceof SQLException cause
                && NO_CHARACTER.equals(cause.getSQLState());
    }

    private static boolean diskFull(DataAccessResourceFailureException full) {
        return full.getMostSpecificCause() instanceof SQLException cause
                && DISK_FULL.equals(cause.getSQLState());
    }

    private static boolean noSpace(MultipartException full) {
        return String.valueOf(full.getMostSpecificCause().getMessage())
                .contains("No space left on device");
    }

    private static Problem diskFull(Exception full, String method, String path) {
        return Problem.of(503, "web.disk-full", Map.of(), null, logged(full, method, path));
    }

    /// Whether what was sent is no multipart body, as opposed to a disk that is full.
    private static boolean malformed(MultipartException error) {
        return switch (error.getMostSpecificCause()) {
            case FileUploadException _ -> true;
            case InvalidFileNameException _ -> true;
            case MultipartStream.MalformedStreamException _ -> true;
            default -> false;
        };
    }

    static Problem missing(String name) {
        return Problem.of(400, "web.parameter-missing", Map.of("name", name), name, null);
    }

    private static Problem invalid(String name) {
        return Problem.of(400, "web.parameter-invalid", Map.of("name", name), name, null);
    }

    private static Problem unavailable(Exception down, String method, String path) {
        return Problem.of(503, "web.unavailable", Map.of(), null, logged(down, method, path));
    }

    private static Problem tooSlow(Exception slow, String method, String path) {
        return Problem.of(503, "web.too-slow", Map.of(), null, logged(slow, method, path));
    }

    private static Problem unexpected(Throwable error, String method, String path) {
        return Problem.of(500, "web.internal", Map.of(), null, logged(error, method, path));
    }

    private static @Nullable String logged(Throwable error, String method, String path) {
        var random = new byte[4];
        ThreadLocalRandom.current().nextBytes(random);
        var reference = HexFormat.of().formatHex(random);
        log.error("reference={} method={} path={}", reference, method, path, error);
        return reference;
    }
}
