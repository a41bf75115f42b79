package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.stammkunde.commerce.OrderLine;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;

/// The columns of an order's lines.
final class OrderLineColumns {

    private OrderLineColumns() {}

    static List<Column<OrderLine>> all(Currency currency) {
        return List.of(
                Column.of(
                        "product",
                        t("commerce.order.product"),
                        line -> Cell.text(OrderPage.product(line))),
                Column.of("sku", t("commerce.order.sku"), line -> Cell.text(line.sku())),
                Column.figures(
                        "quantity",
                        t("commerce.order.quantity"),
                        line -> new Cell.Value(plain(line.quantity()), line.quantity())),
                Column.figures(
                        "price",
                        t("commerce.order.price"),
                        line -> money(line.unitPrice(), currency)),
                Column.figures(
                        "discount",
                        t("commerce.order.discount"),
                        line -> money(line.discount(), currency)),
                Column.figures(
                        "value", t("commerce.order.value"), line -> Cell.money(line.value())));
    }

    /// With as many decimals as it has.
    static String plain(BigDecimal number) {
        return Formats.number(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    private static Cell money(BigDecimal amount, Currency currency) {
        return new Cell.Value(Formats.moneyExactly(amount, currency), amount);
    }
}
