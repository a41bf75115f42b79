package org.stammkunde.commerce.web;

import java.util.List;
import org.stammkunde.commerce.ProductQuery;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.Chosen;
import org.stammkunde.web.kit.ListQuery;

/// The filters of the product list as they stand in the address.
final class ProductFilter {

    static final String TEXT = "q";
    static final String CATEGORY = "category";

    private static final List<String> NAMES = List.of(TEXT, CATEGORY);

    private ProductFilter() {}

    static ProductQuery of(ListQuery query) {
        return new ProductQuery(query.value(TEXT), query.value(CATEGORY), null, query.page());
    }

    static ProductQuery of(ApiQuery query) {
        return new ProductQuery(query.value(TEXT), query.value(CATEGORY), null, query.page());
    }

    /// The rows ticked in the list, or else all that its filters leave.
    static ProductQuery ticked(ListQuery query) {
        var chosen = chosen(query);
        return chosen.ids().isEmpty()
                ? of(query)
                : new ProductQuery(null, null, chosen.ids(), query.page());
    }

    static ProductQuery of(Chosen chosen) {
        return chosen.all()
                ? of(chosen.filter())
                : new ProductQuery(null, null, chosen.ids(), chosen.filter().page());
    }

    static Chosen chosen(ListQuery query) {
        return Chosen.of(query, "/products", NAMES);
    }
}
