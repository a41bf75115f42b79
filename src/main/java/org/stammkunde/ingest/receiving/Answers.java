package org.stammkunde.ingest.receiving;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What senders of events are told.
public final class Answers {

    private static final byte[] SUCCESS = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);

    private Answers() {}

    /// Only once all is committed.
    public static void taken(HttpServletResponse response) throws IOException {
        write(response, 200, SUCCESS);
    }

    public static void refused(HttpServletResponse response, Refused refused) throws IOException {
        if (refused.equals(Refused.SLOW)) {
            response.setHeader("Connection", "close");
        }
        if (refused.retryHeader() != null) {
            response.setHeader("Retry-After", refused.retryHeader());
        }
        write(response, refused.status(), text(refused).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Refused refused) {
        return String.format(
                Locale.ROOT,
                "{\"success\":false,\"code\":\"%s\",\"message\":\"%s\"}",
                refused.code(),
                refused.message());
    }

    private static void write(HttpServletResponse response, int status, byte[] json)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
