package org.stammkunde.commerce;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// All that a shop's files come to, in a form that can be compared and printed.
///
/// @param orders by number: customer, time, status, value, discount, refunded amount, coupons
/// @param lines by order number, sorted
/// @param refunds by number: order, customer, time, amount
/// @param countries of customers by their number
/// @param products names by SKU
/// @param totals by customer number: orders, value, refunds, first and last order
record ShopState(
        SortedMap<String, String> orders,
        SortedMap<String, List<String>> lines,
        SortedMap<String, String> refunds,
        SortedMap<String, String> countries,
        SortedMap<String, String> products,
        Map<String, String> totals) {}
