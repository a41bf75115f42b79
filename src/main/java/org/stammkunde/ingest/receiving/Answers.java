package org.stammkunde.ingest.receiving;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What senders of events are told.
public final class Answers {

    private Answers() {}

    /// Only once all is committed.
    public static void taken(HttpServletResponse response) throws IOException {
        write(response, 200, "{\"success\":true}", null);
    }

    public static void refused(HttpServletResponse response, Refused refused) throws IOException {
        if (refused.equals(Refused.SLOW)) {
            response.setHeader("Connection", "close");
        }
        write(response, refused.status(), text(refused), refused.retryHeader());
    }

    private static String text(Refused refused) {
        return String.format(
                Locale.ROOT,
                "{\"success\":false,\"code\":\"%s\",\"message\":\"%s\"}",
                refused.code(),
                refused.message());
    }

    private static void write(
            HttpServletResponse response, int status, String json, @Nullable String retryAfter)
            throws IOException {
        response.setStatus(status);
        if (retryAfter != null) {
            response.setHeader("Retry-After", retryAfter);
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
