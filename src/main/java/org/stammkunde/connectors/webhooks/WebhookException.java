package org.stammkunde.connectors.webhooks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.ProblemException;

/// What can be wrong with the settings of a webhook or with a delivery sent again.
public final class WebhookException extends ProblemException {

    private WebhookException(
            String code, Category category, Map<String, Object> args, @Nullable String field) {
        super(code, category, args, field, null);
    }

    public static WebhookException invalid(String field, String code) {
        return new WebhookException(code, Category.USER, Map.of(), field);
    }

    public static WebhookException invalid(String field, String code, Map<String, Object> args) {
        return new WebhookException(code, Category.USER, args, field);
    }

    static WebhookException conflict(String code) {
        return new WebhookException(code, Category.CONFLICT, Map.of(), null);
    }

    /// Vendors' deliveries mean what they mean.
    public static WebhookException notMapped() {
        return conflict("webhooks.not-mapped");
    }

    public static WebhookException unknownPlace(String name) {
        return invalid("places", "webhooks.unknown-place", Map.of("name", name));
    }

    /// A delivery out of quarantine still cannot be translated.
    public static WebhookException still(Untranslatable why) {
        var code =
                switch (why.why()) {
                    case INCOMPLETE -> "webhooks.still-incomplete";
                    case WRONG -> "webhooks.still-wrong";
                    case UNMAPPED -> "webhooks.still-unmapped";
                };
        var field = why.field() == null ? "" : why.field();
        return new WebhookException(code, Category.USER, Map.of("field", field), "raw");
    }
}
