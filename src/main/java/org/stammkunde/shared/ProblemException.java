package org.stammkunde.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Base of every error a module raises on purpose. Each module has one sealed (or final)
/// subclass.
///
/// The text a person reads is the message key `error.<code>` in both languages, filled with
/// [#args()]; the exception's own message is for the log only and holds ids, never personal
/// data.
public abstract class ProblemException extends RuntimeException {

    /// Who has to act, and thereby the HTTP status.
    public enum Category {
        /// The address or one of its parameters is faulty (400).
        REQUEST(400),
        /// The request is wrong and can be mended by whoever sent it (422).
        USER(422),
        /// Whoever asks lacks a permission (403).
        FORBIDDEN(403),
        /// Nothing of that name exists (404).
        NOT_FOUND(404),
        /// The request is fine but contradicts the present state (409).
        CONFLICT(409),
        /// More bytes than we take (413).
        TOO_LARGE(413),
        /// A limit of rate (429).
        LIMIT(429),
        /// Our fault (500).
        INTERNAL(500),
        /// Something we need is not there right now: database, disk (503).
        RESOURCES(503);

        private final int status;

        Category(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final String code;
    private final Category category;
    private final transient Map<String, Object> args;
    private final @Nullable String field;

    protected ProblemException(String code, Category category, Map<String, Object> args) {
        this(code, category, args, null, null);
    }

    protected ProblemException(
            String code,
            Category category,
            Map<String, Object> args,
            @Nullable String field,
            @Nullable Throwable cause) {
        super(code + " " + args, cause);
        this.code = code;
        this.category = category;
        this.args = Map.copyOf(args);
        this.field = field;
    }

    /// Stable code such as `imports.unknown-preset`; part of the API.
    public String code() {
        return code;
    }

    public Category category() {
        return category;
    }

    public Map<String, Object> args() {
        return args;
    }

    /// The form field or JSON property at fault, if one is.
    public @Nullable String field() {
        return field;
    }
}
