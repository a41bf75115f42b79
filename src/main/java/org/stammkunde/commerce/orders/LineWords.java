package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.stammkunde.commerce.CommerceException;
import org.stammkunde.commerce.vocabulary.Said;

/// Reads the products that an event lists.
final class LineWords {

    private static final int DECIMALS = 6;

    private LineWords() {}

    /// @throws CommerceException naming the property that cannot be used
    static List<LineSaid> of(Said said) {
        return said.list("products", "items", "line_items").stream().map(LineWords::line).toList();
    }

    private static LineSaid line(Said said) {
        var price = said.amount("price", "unit_price");
        var discount = price == null ? null : said.discount("discount");
        var line =
                new LineSaid(
                        said.id("sku", "product_id", "id", "item_id"),
                        said.text("name", "product_name", "item_name", "title"),
                        quantity(said),
                        price,
                        Objects.requireNonNullElse(discount, BigDecimal.ZERO));
        requireUsable(said, line);
        return line;
    }

    private static BigDecimal quantity(Said said) {
        var quantity = said.number("quantity", "qty");
        if (quantity == null) {
            return BigDecimal.ONE;
        }
        return quantity.scale() > DECIMALS
                ? quantity.setScale(DECIMALS, RoundingMode.HALF_UP)
                : quantity;
    }

    private static void requireUsable(Said said, LineSaid line) {
        try {
            line.draft();
        } catch (CommerceException e) {
            var field = "unitPrice".equals(e.field()) ? "price" : String.valueOf(e.field());
            throw said.refused(field, e.code());
        }
    }
}
