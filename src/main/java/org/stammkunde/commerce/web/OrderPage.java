package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.stammkunde.commerce.OrderDetails;
import org.stammkunde.commerce.OrderLine;
import org.stammkunde.shared.Slice;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.KeyValue;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// One order with its lines, page by page, and its refunds.
public record OrderPage(OrderDetails details, ListView<OrderLine> lines) implements Page {

    private static final int LINES = 100;

    /// The part of the lines that the address asks for.
    static ListQuery asked(ListQuery query) {
        var params = new LinkedHashMap<>(query.params());
        params.put("size", List.of(Integer.toString(LINES)));
        return new ListQuery(query.path(), params);
    }

    static OrderPage of(OrderDetails details, ListQuery query) {
        var rows = new Slice<>(details.lines(), details.order().lines());
        var columns = OrderLineColumns.all(details.order().value().currency());
        var title = t("commerce.order.lines");
        return new OrderPage(details, ListView.of("lines", title, query, columns, rows));
    }

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
        if (!order.coupons().isEmpty()) {
            var codes = String.join(", ", order.coupons());
            rows.add(KeyValue.of(t("commerce.order.coupons"), codes));
        }
        if (order.discount().minor() != 0) {
            rows.add(KeyValue.of(t("commerce.order.discount"), Formats.money(order.discount())));
        }
        rows.add(KeyValue.of(t("commerce.order.value"), Formats.money(order.value())));
        rows.add(KeyValue.of(t("commerce.order.refunded"), Formats.money(order.refunded())));
        rows.add(
                KeyValue.of(
                        t("commerce.order.net"),
                        Formats.money(order.value().minus(order.refunded()))));
        return rows;
    }

    public static String quantity(OrderLine line) {
        return OrderLineColumns.plain(line.quantity());
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
}
