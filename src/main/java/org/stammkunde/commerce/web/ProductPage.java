package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.Product;
import org.stammkunde.commerce.ProductSale;
import org.stammkunde.commerce.Products;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ChartView;
import org.stammkunde.web.kit.KeyValue;
import org.stammkunde.web.kit.NumberView;
import org.stammkunde.web.kit.PeriodChoice;

/// One product: what was sold of it, when, and together with what.
public record ProductPage(
        ProductSale sale,
        PeriodChoice period,
        List<Products.Month> months,
        List<Products.Companion> companions)
        implements Page {

    public String title() {
        return ProductColumns.label(sale.product());
    }

    public String path() {
        return "/products/" + sale.product().id();
    }

    /// SKU and category, below the name.
    public @Nullable String lead() {
        var sku = sale.product().sku();
        var category = sale.product().category();
        if (sku == null || category == null) {
            return sku == null ? category : sku;
        }
        return sku + " · " + category;
    }

    /// How the shop offers it; empty when no event says.
    public List<KeyValue> offer() {
        var offer = sale.offer();
        var rows = new ArrayList<KeyValue>();
        if (offer.price() != null) {
            rows.add(KeyValue.of(t("commerce.product.price"), Formats.money(offer.price())));
        }
        if (offer.available() != null) {
            var available = ProductColumns.available(offer.available()).text();
            rows.add(KeyValue.of(t("commerce.product.available"), available));
        }
        if (offer.stock() != null) {
            rows.add(KeyValue.of(t("commerce.product.stock"), Formats.number(offer.stock())));
        }
        if (offer.url() != null) {
            rows.add(KeyValue.of(t("commerce.product.url"), host(offer.url())).linked(offer.url()));
        }
        return rows;
    }

    /// Its picture, when browsers may load it.
    public @Nullable String image() {
        var url = sale.offer().imageUrl();
        return url != null && url.startsWith("https:") ? url : null;
    }

    private static String host(String url) {
        return URI.create(url).getHost();
    }

    public List<NumberView> figures() {
        return new ProductFigures(sale, period).views();
    }

    /// Revenue by month; the last one is taken to be not over yet.
    public ChartView course() {
        var labels =
                months.stream().map(month -> Formats.month(YearMonth.from(month.first()))).toList();
        return ChartView.of(
                        "product-revenue",
                        t("commerce.product.course"),
                        ChartView.Kind.BAR,
                        ChartView.Unit.MONEY,
                        t("commerce.product.month"),
                        labels)
                .in(sale.revenue().currency())
                .with(
                        ChartView.Series.of(
                                t("commerce.product.revenue"),
                                months.stream().map(m -> m.revenue().toDecimal()).toList()))
                .openFrom(months.size() - 1);
    }

    public String href(Product product) {
        return ProductColumns.path(product, period);
    }

    public static String label(Product product) {
        return ProductColumns.label(product);
    }

    /// The share of this product's orders in which the other one stands too.
    public static String share(Products.Companion companion) {
        return Formats.percent((double) companion.orders() / companion.of());
    }
}
