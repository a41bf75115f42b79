package org.stammkunde.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a message says about somebody, word by word.
final class Who {

    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    private final List<Identifier> numbers = new ArrayList<>();
    private final List<String> devices = new ArrayList<>();
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String name;
    private @Nullable String country;
    private Map<String, Trait> attributes = Map.of();
    private int seconds;

    Who user(String number) {
        return number("shop", number);
    }

    Who number(String system, String number) {
        numbers.add(new Identifier(system, number));
        return this;
    }

    Who email(String address) {
        email = address;
        return this;
    }

    Who phone(String number) {
        phone = number;
        return this;
    }

    Who device(String id) {
        devices.add(id);
        return this;
    }

    Who name(String text) {
        name = text;
        return this;
    }

    Who country(String text) {
        country = text;
        return this;
    }

    Who attributes(Map<String, Trait> more) {
        attributes = more;
        return this;
    }

    /// @param after seconds after the first of May
    Who at(int after) {
        seconds = after;
        return this;
    }

    Sighting sighting() {
        var draft = new CustomerDraft(numbers, email, phone, devices, name, country, attributes);
        return new Sighting(draft, MAY.plusSeconds(seconds), new Cause(Cause.EVENT, "1/m"));
    }
}
