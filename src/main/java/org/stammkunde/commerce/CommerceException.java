package org.stammkunde.commerce;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.ProblemException;

/// What the commerce module refuses on purpose.
public final class CommerceException extends ProblemException {

    private CommerceException(
            String code, Category category, Map<String, Object> args, @Nullable String field) {
        super(code, category, args, field, null);
    }

    static CommerceException notFound(String code, long id) {
        return new CommerceException(code, Category.NOT_FOUND, Map.of("id", id), null);
    }

    /// Amounts are kept in one currency only.
    public static CommerceException otherCurrency(String given, String own) {
        return new CommerceException(
                "commerce.other-currency",
                Category.USER,
                Map.of("given", given, "own", own),
                "currency");
    }

    /// @param field name of the draft's component, or of the event's property, at fault
    public static CommerceException invalid(String code, String field) {
        return new CommerceException(code, Category.USER, Map.of(), field);
    }
}
