package org.stammkunde.commerce.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.Products;
import org.stammkunde.web.WebException;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.DateRange;
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

    /// As programs ask, half-open.
    ///
    /// @throws WebException when only one end is given, or the second is not after the first
    DateRange of(ApiQuery query) {
        var from = query.day("from");
        var to = query.day("to");
        if (from == null && to == null) {
            return PeriodPreset.LAST_90_DAYS.range(Reach.ended(products.lastDay()));
        }
        if (from == null || to == null) {
            throw WebException.missing(from == null ? "from" : "to");
        }
        if (!from.isBefore(to)) {
            throw WebException.expected("to", "> " + from);
        }
        return new DateRange(from, to);
    }

    PeriodChoice of(HttpServletRequest request) {
        // Nothing on these pages is compared.
        return PeriodChoice.parse(
                name -> name.equals("compare") ? "none" : request.getParameter(name),
                Reach.ended(products.lastDay()),
                PeriodPreset.LAST_90_DAYS);
    }
}
