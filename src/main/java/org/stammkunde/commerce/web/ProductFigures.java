package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.commerce.ProductSale;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.Definition;
import org.stammkunde.web.kit.NumberView;
import org.stammkunde.web.kit.PeriodChoice;

/// What was sold of one product in a period, each number with its definition.
record ProductFigures(ProductSale sale, PeriodChoice period) {

    /// The columns with definitions, in the order of the list.
    static final List<String> NAMES = List.of("units", "orders", "revenue", "refunded");

    List<NumberView> views() {
        return List.of(
                view("units", ProductColumns.units(sale.units())),
                view("orders", Formats.number(sale.orders())),
                view("revenue", Formats.money(sale.revenue())),
                view("refunded", Formats.money(sale.refunded())));
    }

    private NumberView view(String name, String value) {
        var key = "commerce.product." + name;
        return NumberView.of(t(key), value)
                .with(
                        new Definition(
                                t(key + ".meaning"),
                                t(key + ".formula"),
                                period.range().label(),
                                Formats.zone().getId(),
                                t("commerce.product.exclusions")));
    }
}
