package org.stammkunde.connectors.webhooks;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whom a delivery is about.
///
/// @param id their number in the source's system
/// @param country ISO code of two letters, or a name
public record Person(
        @Nullable String id,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String country) {

    /// With a name in parts.
    public static Person of(
            @Nullable String id,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String first,
            @Nullable String last,
            @Nullable String country) {
        var name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
        return new Person(id, email, phone, name.isEmpty() ? null : name, country);
    }

    public boolean isNobody() {
        return id == null && email == null && phone == null;
    }

    ObjectNode traits() {
        var traits = JsonNodeFactory.instance.objectNode();
        put(traits, "email", email);
        put(traits, "phone", phone);
        put(traits, "name", name);
        if (country != null) {
            traits.putObject("address").put("country", country);
        }
        return traits;
    }

    private static void put(ObjectNode traits, String name, @Nullable String value) {
        if (value != null) {
            traits.put(name, value);
        }
    }

    /// Names no person.
    @Override
    public String toString() {
        return "Person[]";
    }
}
