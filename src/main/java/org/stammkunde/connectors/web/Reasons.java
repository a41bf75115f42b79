package org.stammkunde.connectors.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.mapping.Field;
import org.stammkunde.connectors.mapping.Reason;
import org.stammkunde.connectors.mapping.Rejection;
import org.stammkunde.web.Texts;

/// Why rows were rejected, in words.
final class Reasons {

    private Reasons() {}

    static String sentence(Rejection rejection, Locale language) {
        if (rejection.reason() == Reason.REFUSED) {
            return refusal(rejection.value(), language);
        }
        var args = new HashMap<String, Object>();
        args.put("value", rejection.value() == null ? "" : rejection.value());
        args.put("field", fieldName(rejection.field(), language));
        return Texts.text(language, rejection.reason().textKey(), args);
    }

    /// What the module said that refused the row.
    private static String refusal(@Nullable String code, Locale language) {
        var key = "error." + code;
        return Texts.exists(key)
                ? Texts.text(language, key, Map.of())
                : Texts.text(language, Reason.REFUSED.textKey(), Map.of());
    }

    static String fieldName(@Nullable String code, Locale language) {
        var field = code == null ? null : Field.of(code);
        return field == null
                ? code == null ? "" : code
                : Texts.text(language, field.labelKey(), Map.of());
    }
}
