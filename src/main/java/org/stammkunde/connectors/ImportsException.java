package org.stammkunde.connectors;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.ProblemException;

/// What can be wrong with a file, a mapping or a request to import one.
public final class ImportsException extends ProblemException {

    private ImportsException(
            String code, Category category, Map<String, Object> args, @Nullable String field) {
        this(code, category, args, field, null);
    }

    private ImportsException(
            String code,
            Category category,
            Map<String, Object> args,
            @Nullable String field,
            @Nullable Throwable cause) {
        super(code, category, args, field, cause);
    }

    /// The archive cannot be read to its end.
    public static ImportsException damaged(Throwable cause) {
        return new ImportsException(
                "imports.archive-damaged", Category.USER, Map.of(), "file", cause);
    }

    /// The file cannot be used as it is; whoever sent it can mend it.
    public static ImportsException file(String code, Map<String, Object> args) {
        return new ImportsException(code, Category.USER, args, "file");
    }

    public static ImportsException file(String code) {
        return file(code, Map.of());
    }

    /// A part of the request is wrong.
    public static ImportsException request(String code, String field, Map<String, Object> args) {
        return new ImportsException(code, Category.USER, args, field);
    }

    public static ImportsException notFound(ImportId id) {
        return new ImportsException(
                "imports.not-found", Category.NOT_FOUND, Map.of("id", id.toString()), null);
    }

    static ImportsException noMapping(long id) {
        return new ImportsException(
                "imports.mapping-not-found", Category.NOT_FOUND, Map.of("id", id), null);
    }

    public static ImportsException conflict(String code) {
        return new ImportsException(code, Category.CONFLICT, Map.of(), null);
    }

    public static ImportsException tooLarge(String code, Map<String, Object> args) {
        return new ImportsException(code, Category.TOO_LARGE, args, "file");
    }
}
