package org.stammkunde.connectors.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.CustomerDraft;

/// Who bought, according to a row.
final class Buyers {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern WHOLE = Pattern.compile("\\d+\\.0+");

    private final Plan plan;

    Buyers(Plan plan) {
        this.plan = plan;
    }

    /// Null for a guest: a row with neither customer number nor e-mail, or with such as `guest`.
    @Nullable CustomerDraft of(Values values) {
        var id = id(values);
        var email = email(values);
        if (id == null && email == null) {
            return null;
        }
        var who =
                new CustomerDraft(
                        plan.source(),
                        id,
                        email,
                        name(values),
                        values.optional(Field.COUNTRY),
                        attributes(values));
        return who.isNobody() ? null : who;
    }

    /// The customer number. Spreadsheets turn `17850` into `17850.0`; that is undone.
    @Nullable String id(Values values) {
        var text = values.optional(Field.CUSTOMER_ID);
        if (text == null || text.equals(plan.rules().noCustomer())) {
            return null;
        }
        return text.endsWith("0") && WHOLE.matcher(text).matches()
                ? text.substring(0, text.indexOf('.'))
                : text;
    }

    @Nullable String email(Values values) {
        var text = values.optional(Field.EMAIL);
        if (text != null && !EMAIL.matcher(text).matches()) {
            throw new Rejected(Field.EMAIL.code(), text, Reason.NOT_AN_EMAIL);
        }
        return text;
    }

    private static @Nullable String name(Values values) {
        var whole = values.optional(Field.NAME);
        if (whole != null) {
            return whole;
        }
        var parts = (values.text(Field.FIRST_NAME) + " " + values.text(Field.LAST_NAME)).strip();
        return parts.isEmpty() ? null : parts;
    }

    private Map<String, String> attributes(Values values) {
        if (plan.attributes().isEmpty()) {
            return Map.of();
        }
        var attributes = new HashMap<String, String>();
        plan.attributes()
                .forEach(
                        (name, place) -> {
                            var text = values.at(place);
                            if (!text.isEmpty()) {
                                attributes.put(name, text);
                            }
                        });
        return attributes;
    }
}
