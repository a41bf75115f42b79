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
        int cents = currency.getDefaultFractionDigits();
        return List.of(
                Column.of(
                        "product",
                        t("commerce.order.product"),
                        line -> Cell.text(OrderPage.product(line))),
                Column.of("sku", t("commerce.order.sku"), line -> Cell.text(line.sku())),
                Column.figures(
                        "quantity",
                        t("commerce.order.quantity"),
                        line -> number(line.quantity(), 0)),
                Column.figures(
                        "price",
                        t("commerce.order.price"),
                        line -> number(line.unitPrice(), cents)),
                Column.figures(
                        "discount",
                        t("commerce.order.discount"),
                        line -> number(line.discount(), cents)),
                Column.figures(
                        "value", t("commerce.order.value"), line -> Cell.money(line.value())));
    }

    /// With as many decimals as it has, at least the given number.
    static String plain(BigDecimal number, int least) {
        int decimals = Math.max(Math.max(0, least), number.stripTrailingZeros().scale());
        return Formats.number(number, decimals);
    }

    private static Cell number(BigDecimal number, int least) {
        return new Cell.Value(plain(number, least), number);
    }
}
