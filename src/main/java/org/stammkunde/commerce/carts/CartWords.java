package org.stammkunde.commerce.carts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.vocabulary.Said;

/// Reads what properties say about a cart.
final class CartWords {

    private static final String[] LIST = {"products", "items", "line_items"};

    private static final BigDecimal MOST = new BigDecimal("1e9");

    private CartWords() {}

    /// @throws org.stammkunde.commerce.CommerceException naming the property that cannot be used
    static CartSaid of(CartWord what, Said said) {
        return switch (what) {
            case ADDED, REMOVED -> new CartSaid(one(what, said), false, null, null);
            case VIEWED, CHECKOUT -> new CartSaid(items(said), said.says(LIST), coupon(said), null);
            case COUPON ->
                    new CartSaid(
                            List.of(),
                            false,
                            said.text("coupon", "coupon_name", "coupon_id", "code"),
                            null);
            case ORDERED ->
                    new CartSaid(
                            List.of(), false, null, said.requiredId("order_id", "order_number"));
        };
    }

    private static @Nullable String coupon(Said said) {
        return said.text("coupon");
    }

    private static List<CartSaid.Item> items(Said said) {
        return said.list(LIST).stream()
                .flatMap(each -> item(CartWord.ADDED, each).stream())
                .toList();
    }

    private static List<CartSaid.Item> one(CartWord what, Said said) {
        return item(what, said).stream().toList();
    }

    /// Empty when it names no product.
    private static Optional<CartSaid.Item> item(CartWord what, Said said) {
        var quantity = said.number("quantity", "qty");
        if (quantity != null && quantity.signum() < 0) {
            throw said.refused("quantity", "commerce.quantity-not-positive");
        }
        if (quantity != null && quantity.compareTo(MOST) > 0) {
            throw said.refused("quantity", "commerce.number-too-large");
        }
        var sku = said.id("sku", "product_id", "id", "item_id");
        var name = said.text("name", "product_name", "item_name", "title");
        return Stream.of(sku == null ? null : "s:" + sku, name == null ? null : "n:" + name)
                .filter(Objects::nonNull)
                .findFirst()
                .map(
                        key ->
                                new CartSaid.Item(
                                        key,
                                        quantity == null && what == CartWord.ADDED
                                                ? BigDecimal.ONE
                                                : quantity,
                                        said.amount("price", "unit_price")));
    }
}
