package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.stammkunde.commerce.Order;
import org.stammkunde.commerce.OrderId;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.Orders;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The order list and the order page.
@Controller
@Requires(Permission.VIEW_CUSTOMERS)
class OrdersController {

    private final Orders orders;

    OrdersController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/orders")
    Page list(ListQuery query) {
        var asked = OrderFilter.of(query);
        var rows = orders.list(asked);
        var list =
                ListView.of("orders", t("commerce.orders.title"), query, OrderColumns.all(), rows);
        return new OrderList(
                ofCustomer(list, asked.customer())
                        .filters(
                                Field.search(OrderFilter.NUMBER, t("commerce.orders.search")),
                                Field.select(
                                        OrderFilter.STATUS, t("commerce.order.status"), statuses()),
                                Field.date(OrderFilter.FROM, t("commerce.orders.from")),
                                Field.date(OrderFilter.TO, t("commerce.orders.to")))
                        .exported()
                        .empty(
                                new ListView.Empty(
                                        t("commerce.orders.empty"),
                                        t("commerce.orders.empty.lead"),
                                        t("commerce.orders.empty.action"),
                                        "/imports/new",
                                        Permission.RUN_IMPORTS)));
    }

    private ListView<Order> ofCustomer(ListView<Order> list, @Nullable CustomerId customer) {
        return customer == null
                ? list
                : list.chip(
                        new ListView.Chip(
                                OrderFilter.CUSTOMER,
                                t("commerce.order.customer"),
                                orders.customerLabel(customer)));
    }

    @GetMapping(path = "/orders", params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<Order> csv(ListQuery query) {
        return new CsvDownload<>(
                t("commerce.orders.file"),
                OrderColumns.all(),
                each -> orders.forEach(OrderFilter.of(query), each));
    }

    @GetMapping("/orders/{id}")
    Page show(@PathVariable long id, ListQuery query) {
        var asked = OrderPage.asked(query);
        return OrderPage.of(orders.get(new OrderId(id), asked.page()), asked);
    }

    private static List<Choice> statuses() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t("commerce.orders.any")));
        for (var status : OrderStatus.values()) {
            choices.add(
                    new Choice(
                            status.name().toLowerCase(Locale.ROOT), t(OrderColumns.key(status))));
        }
        return choices;
    }
}
