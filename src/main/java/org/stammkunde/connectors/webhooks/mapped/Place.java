package org.stammkunde.connectors.webhooks.mapped;

import java.util.Arrays;
import java.util.Optional;

/// What every event may have, and its name in forms and in the API.
public enum Place {
    USER_ID("userId"),
    EMAIL("email"),
    PHONE("phone"),
    NAME("name"),
    COUNTRY("country"),
    TIME("time"),
    MESSAGE_ID("messageId"),
    /// A list, whose objects the following are in.
    PRODUCTS("products"),
    PRODUCT_SKU("productSku"),
    PRODUCT_NAME("productName"),
    PRODUCT_QUANTITY("productQuantity"),
    PRODUCT_PRICE("productPrice");

    private final String key;

    Place(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    static Optional<Place> of(String key) {
        return Arrays.stream(values()).filter(place -> place.key.equals(key)).findFirst();
    }
}
