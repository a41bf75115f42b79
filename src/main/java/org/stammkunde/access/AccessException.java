package org.stammkunde.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.ProblemException;

/// Everything the access module refuses.
public final class AccessException extends ProblemException {

    private AccessException(
            String code, Category category, Map<String, Object> args, @Nullable String field) {
        super(code, category, args, field, null);
    }

    private AccessException(String field, String code, Throwable cause) {
        super(code, Category.USER, Map.of(), field, cause);
    }

    /// What was typed cannot be read at all.
    public static AccessException unreadable(String field, String code, Throwable cause) {
        return new AccessException(field, code, cause);
    }

    /// Something typed is wrong and can be mended.
    public static AccessException invalid(String field, String code) {
        return new AccessException(code, Category.USER, Map.of(), field);
    }

    public static AccessException invalid(String field, String code, Map<String, Object> args) {
        return new AccessException(code, Category.USER, args, field);
    }

    public static AccessException notFound(String code) {
        return new AccessException(code, Category.NOT_FOUND, Map.of(), null);
    }

    public static AccessException conflict(String code) {
        return new AccessException(code, Category.CONFLICT, Map.of(), null);
    }

    /// Too many attempts; the next one is taken after `minutes`.
    public static AccessException throttled(long minutes) {
        return new AccessException(
                "access.too-many-attempts", Category.LIMIT, Map.of("minutes", minutes), null);
    }

    /// Nobody gives or takes away what is beyond their own permissions.
    public static AccessException beyondYourself() {
        return conflict("access.beyond-yourself");
    }
}
