package org.stammkunde.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.ProblemException;

/// What the ingest module refuses on purpose.
public final class IngestException extends ProblemException {

    private IngestException(
            String code, Category category, @Nullable String field, @Nullable Throwable cause) {
        super(code, category, Map.of(), field, cause);
    }

    private IngestException(String code, String field, Map<String, Object> args) {
        super(code, Category.USER, args, field, null);
    }

    public static IngestException notFound(String code) {
        return new IngestException(code, Category.NOT_FOUND, null, null);
    }

    public static IngestException invalid(String field, String code) {
        return new IngestException(code, Category.USER, field, null);
    }

    /// @param reason in words
    public static IngestException stillRefused(String reason) {
        return new IngestException("ingest.still-refused", "raw", Map.of("reason", reason));
    }

    /// Events cannot be stored right now; whoever sent them should try again.
    public static IngestException busy() {
        return new IngestException("ingest.busy", Category.RESOURCES, null, null);
    }

    /// The database is away, full or too slow.
    public static IngestException unavailable(Throwable cause) {
        return new IngestException("ingest.unavailable", Category.RESOURCES, null, cause);
    }
}
