package org.stammkunde.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody said about a customer.
///
/// @param field [#NAME], [#COUNTRY], [#EMAIL], [#PHONE], or [#ATTRIBUTE] followed by its name
/// @param value null = takes the value away
/// @param at when it was true
/// @param under the identifier under which it was said
/// @param entered whether somebody entered it on the customer's page, so that it goes before what
///     sources say
/// @param holds whether the profile shows it: it is the newest about its field, or the newest that
///     was entered
public record Statement(
        String field,
        @Nullable Trait value,
        Instant at,
        Cause cause,
        Identifier under,
        boolean entered,
        boolean holds) {

    public static final String NAME = "name";
    public static final String COUNTRY = "country";
    public static final String EMAIL = "email";
    public static final String PHONE = "phone";
    public static final String ATTRIBUTE = "attribute:";
}
