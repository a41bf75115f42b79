package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.stammkunde.commerce.OrderDetails;
import org.stammkunde.commerce.OrderLine;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.KeyValue;

/// One order with its lines and refunds.
public record OrderPage(OrderDetails details) implements Page {

    public String title() {
        return t("commerce.order.title", "number", details.order().number());
    }

    public Cell state() {
        return OrderColumns.status(details.order().status());
    }

    public List<KeyValue> facts() {
        var order = details.order();
        var rows = new ArrayList<KeyValue>();
        rows.add(KeyValue.of(t("commerce.order.time"), Formats.dateTime(order.orderedAt())));
        rows.add(customer());
        rows.add(KeyValue.of(t("commerce.order.source"), order.source()));
        rows.add(KeyValue.of(t("commerce.order.value"), Formats.money(order.value())));
        rows.add(KeyValue.of(t("commerce.order.refunded"), Formats.money(order.refunded())));
        rows.add(
                KeyValue.of(
                        t("commerce.order.net"),
                        Formats.money(order.value().minus(order.refunded()))));
        return rows;
    }

    /// The price with as many decimals as it has, at least the currency's.
    public String price(BigDecimal amount) {
        Currency currency = details.order().value().currency();
        return Formats.number(amount, decimals(amount, currency.getDefaultFractionDigits()));
    }

    public static String quantity(OrderLine line) {
        return Formats.number(line.quantity(), decimals(line.quantity(), 0));
    }

    public static String product(OrderLine line) {
        var name = line.product() == null ? line.sku() : line.product();
        return name == null ? t("commerce.order.unnamed") : name;
    }

    private KeyValue customer() {
        var order = details.order();
        var label = t("commerce.order.customer");
        if (order.customer() == null) {
            return KeyValue.of(label, t("commerce.order.guest"));
        }
        var name = order.customerLabel();
        return KeyValue.of(label, name == null ? order.customer().toString() : name)
                .linked("/customers/" + order.customer());
    }

    private static int decimals(BigDecimal number, int least) {
        return Math.max(Math.max(0, least), number.stripTrailingZeros().scale());
    }
}
