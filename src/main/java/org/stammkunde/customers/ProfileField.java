package org.stammkunde.customers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What people can enter about a customer by hand, beside attributes.
public enum ProfileField {
    NAME,
    EMAIL,
    PHONE,
    COUNTRY;

    private final String key = name().toLowerCase(Locale.ROOT);

    /// As statements, forms and the API name it.
    public String key() {
        return key;
    }

    /// Of what identifies somebody too: as which kind.
    public @Nullable String source() {
        return switch (this) {
            case NAME, COUNTRY -> null;
            case EMAIL -> Identifier.EMAIL;
            case PHONE -> Identifier.PHONE;
        };
    }

    /// What a profile shows of it.
    public @Nullable String of(Customer customer) {
        return switch (this) {
            case NAME -> customer.name();
            case EMAIL -> customer.email();
            case PHONE -> customer.phone();
            case COUNTRY -> customer.country();
        };
    }
}
