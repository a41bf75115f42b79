package org.stammkunde.commerce.web;

import org.stammkunde.commerce.Order;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// All orders.
public record OrderList(ListView<Order> list) implements Page {}
