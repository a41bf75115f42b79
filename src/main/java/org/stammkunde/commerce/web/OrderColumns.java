package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.commerce.Order;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.Tone;

/// The columns of the order list, on the page and in the export.
final class OrderColumns {

    private OrderColumns() {}

    static List<Column<Order>> all() {
        return List.of(
                Column.<Order>of(
                                "number",
                                t("commerce.order.number"),
                                o -> Cell.link(o.number(), "/orders/" + o.id()))
                        .withSort(),
                Column.<Order>figures(
                                "time", t("commerce.order.time"), o -> Cell.dateTime(o.orderedAt()))
                        .withSort(),
                Column.<Order>of("customer", t("commerce.order.customer"), OrderColumns::customer),
                Column.<Order>of("status", t("commerce.order.status"), o -> status(o.status())),
                Column.<Order>figures(
                        "lines", t("commerce.order.lines"), o -> Cell.number((long) o.lines())),
                Column.<Order>figures(
                        "value", t("commerce.order.value"), o -> Cell.money(o.value())),
                Column.<Order>figures(
                        "discount", t("commerce.order.discount"), o -> Cell.money(o.discount())),
                Column.<Order>of(
                        "coupons",
                        t("commerce.order.coupons"),
                        o -> Cell.text(String.join(", ", o.coupons()))),
                Column.<Order>figures(
                        "refunded", t("commerce.order.refunded"), o -> Cell.money(o.refunded())),
                Column.<Order>of("source", t("commerce.order.source"), o -> Cell.text(o.source()))
                        .onRequest());
    }

    static Cell status(OrderStatus status) {
        return Cell.badge(
                t(key(status)),
                switch (status) {
                    case PLACED -> Tone.GOOD;
                    case CANCELLED -> Tone.BAD;
                    case TEST -> Tone.NEUTRAL;
                });
    }

    static String key(OrderStatus status) {
        return switch (status) {
            case PLACED -> "commerce.status.placed";
            case CANCELLED -> "commerce.status.cancelled";
            case TEST -> "commerce.status.test";
        };
    }

    private static Cell customer(Order order) {
        if (order.customer() == null) {
            return Cell.text(t("commerce.order.guest"));
        }
        var label = order.customerLabel();
        return Cell.link(
                label == null ? order.customer().toString() : label,
                "/customers/" + order.customer());
    }
}
