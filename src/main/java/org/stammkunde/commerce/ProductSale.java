package org.stammkunde.commerce;

import java.math.BigDecimal;
import org.stammkunde.shared.Money;

/// A product and what was sold of it in a period. Cancelled and test orders are left out.
///
/// @param units quantity in all order lines
/// @param orders orders with at least one line of it
/// @param revenue value of these lines after discounts, before returns
/// @param refunded refunds that name one of these orders, shared among its lines by value
public record ProductSale(
        Product product,
        ProductOffer offer,
        BigDecimal units,
        long orders,
        Money revenue,
        Money refunded) {}
