package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.Product;
import org.stammkunde.commerce.ProductSale;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.PeriodChoice;
import org.stammkunde.web.kit.Tone;

/// The columns of the product list, on the page and in the export.
final class ProductColumns {

    private ProductColumns() {}

    static List<Column<ProductSale>> all(PeriodChoice period) {
        return List.of(
                Column.<ProductSale>of(
                                "name",
                                t("commerce.product.name"),
                                sale -> Cell.link(label(sale.product()), path(sale, period)))
                        .withSort(),
                Column.<ProductSale>of(
                                "sku",
                                t("commerce.product.sku"),
                                sale -> Cell.text(sale.product().sku()))
                        .withSort(),
                Column.<ProductSale>of(
                                "category",
                                t("commerce.product.category"),
                                sale -> Cell.text(sale.product().category()))
                        .withSort(),
                Column.<ProductSale>figures(
                        "price",
                        t("commerce.product.price"),
                        sale -> Cell.money(sale.offer().price())),
                Column.<ProductSale>of(
                        "available",
                        t("commerce.product.available"),
                        sale -> available(sale.offer().available())),
                Column.<ProductSale>figures(
                                "units",
                                t("commerce.product.units"),
                                sale -> new Cell.Value(units(sale.units()), sale.units()))
                        .withSort(),
                Column.<ProductSale>figures(
                                "orders",
                                t("commerce.product.orders"),
                                sale -> Cell.number(sale.orders()))
                        .withSort(),
                Column.<ProductSale>figures(
                                "revenue",
                                t("commerce.product.revenue"),
                                sale -> Cell.money(sale.revenue()))
                        .withSort(),
                Column.<ProductSale>figures(
                                "refunded",
                                t("commerce.product.refunded"),
                                sale -> Cell.money(sale.refunded()))
                        .withSort());
    }

    static Cell available(@Nullable Boolean available) {
        if (available == null) {
            return Cell.text(null);
        }
        return available
                ? Cell.badge(t("commerce.product.available.yes"), Tone.GOOD)
                : Cell.badge(t("commerce.product.available.no"), Tone.NEUTRAL);
    }

    /// Its name, else its number.
    static String label(Product product) {
        if (product.name() != null) {
            return product.name();
        }
        return product.sku() == null ? product.id().toString() : product.sku();
    }

    static String units(BigDecimal units) {
        return Formats.number(units, Math.clamp(units.scale(), 0, 3));
    }

    static String path(Product product, PeriodChoice period) {
        return "/products/" + product.id() + "?" + period.query();
    }

    private static String path(ProductSale sale, PeriodChoice period) {
        return path(sale.product(), period);
    }
}
