package org.stammkunde.commerce.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.Products;
import org.stammkunde.web.kit.PeriodChoice;
import org.stammkunde.web.kit.PeriodPreset;
import org.stammkunde.web.kit.Reach;

/// Reads the period of a product page: the last 90 days that have orders, unless told otherwise.
@Component
class ProductPeriod {

    private final Products products;

    ProductPeriod(Products products) {
        this.products = products;
    }

    PeriodChoice of(HttpServletRequest request) {
        // Nothing on these pages is compared.
        return PeriodChoice.parse(
                name -> name.equals("compare") ? "none" : request.getParameter(name),
                Reach.ended(products.lastDay()),
                PeriodPreset.LAST_90_DAYS);
    }
}
