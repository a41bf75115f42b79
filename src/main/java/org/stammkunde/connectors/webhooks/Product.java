package org.stammkunde.connectors.webhooks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A line of an order.
///
/// @param quantity more than 0
/// @param price of one
/// @param discount of the whole line
public record Product(
        @Nullable String id,
        @Nullable String sku,
        @Nullable String name,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount) {

    private static final int DECIMALS = 6;

    /// A line of which only the sums are told. The price is rounded up and the difference, less
    /// than a cent, becomes discount, so that the whole stays exact.
    ///
    /// @param before what the whole line costs before its discount
    /// @param after and after it
    public static Product ofSums(
            @Nullable String id,
            @Nullable String sku,
            @Nullable String name,
            BigDecimal quantity,
            BigDecimal before,
            BigDecimal after) {
        var price = before.max(after).divide(quantity, DECIMALS, RoundingMode.UP);
        return new Product(
                id, sku, name, quantity, price, price.multiply(quantity).subtract(after));
    }

    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        put(json, "product_id", id);
        put(json, "sku", sku);
        put(json, "name", name);
        put(json, "quantity", Message.plain(quantity));
        put(json, "price", Message.plain(price));
        if (discount.signum() > 0) {
            put(json, "discount", Message.plain(discount));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
