package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.Spread;
import org.stammkunde.commerce.vocabulary.Said;

/// Reads what properties say about a refund.
final class RefundWords {

    private RefundWords() {}

    /// @throws org.stammkunde.commerce.CommerceException naming the property that cannot be used
    static OrderSaid of(Said said) {
        var amount = said.amount("refund_amount", "amount");
        return new OrderSaid(
                List.of(),
                new Told(null, null, amount == null ? sum(said) : null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                said.id("refund_id"),
                amount);
    }

    /// The sum told, which may include shipping; the prices of what came back do not.
    private static @Nullable BigDecimal sum(Said said) {
        var told = said.amount("total", "value", "revenue");
        var lines = LineWords.of(said);
        boolean priced = lines.stream().allMatch(line -> line.price() != null);
        if (!priced && told == null) {
            throw said.refused("products[0].price", "commerce.property-missing");
        }
        if (lines.isEmpty() || !priced) {
            return told;
        }
        var goods = Spread.value(lines.stream().map(LineSaid::draft).toList());
        return told == null ? goods : told.min(goods);
    }
}
