package org.stammkunde.commerce.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Stamped;

/// What is known of one product; merging keeps of each field the newest statement.
///
/// @param key the product's key in the product book
/// @param fields without those nobody spoke of
record SaidOffer(String key, @Nullable String sku, Map<OfferField, Stamped> fields) {

    SaidOffer {
        fields = Map.copyOf(fields);
    }

    SaidOffer merge(SaidOffer other) {
        var merged = new EnumMap<OfferField, Stamped>(OfferField.class);
        merged.putAll(fields);
        other.fields.forEach((field, said) -> merged.merge(field, said, SaidOffer::newer));
        return new SaidOffer(key, sku, merged);
    }

    private static Stamped newer(Stamped one, Stamped other) {
        return other.at() == null ? one : one.merge(other.value(), other.at());
    }

    Stamped field(OfferField field) {
        return fields.getOrDefault(field, Stamped.NEVER);
    }

    /// Whether people see the same.
    boolean shows(SaidOffer other) {
        return Arrays.stream(OfferField.values())
                .allMatch(
                        field -> Objects.equals(field(field).value(), other.field(field).value()));
    }
}
