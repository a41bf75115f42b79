package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.stammkunde.commerce.ProductId;
import org.stammkunde.commerce.ProductSale;
import org.stammkunde.commerce.Products;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.BulkAction;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The product list and the product page.
@Controller
@Requires(Permission.VIEW_CUSTOMERS)
class ProductsController {

    private final Products products;
    private final ProductPeriod periods;

    ProductsController(Products products, ProductPeriod periods) {
        this.products = products;
        this.periods = periods;
    }

    @GetMapping("/products")
    Page list(ListQuery query, HttpServletRequest request) {
        var period = periods.of(request);
        var rows = products.sales(ProductFilter.of(query), period.range());
        var columns = ProductColumns.all(period);
        return new ProductList(
                ListView.of("products", t("commerce.products.title"), query, columns, rows)
                        .filters(
                                Field.search(ProductFilter.TEXT, t("commerce.products.search")),
                                Field.select(
                                        ProductFilter.CATEGORY,
                                        t("commerce.product.category"),
                                        categories()))
                        .exported()
                        .bulk(
                                sale -> sale.product().id().value(),
                                BulkAction.export("/products"),
                                BulkAction.of(
                                        t("commerce.categories.action"),
                                        "tag",
                                        "/products/categories/new",
                                        Permission.EDIT_CUSTOMERS))
                        .empty(
                                new ListView.Empty(
                                        t("commerce.products.empty"),
                                        t("commerce.products.empty.lead"))),
                period);
    }

    @GetMapping(path = "/products", params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<ProductSale> csv(ListQuery query, HttpServletRequest request) {
        var period = periods.of(request);
        return new CsvDownload<>(
                t("commerce.products.file"),
                ProductColumns.all(period),
                each -> products.forEachSale(ProductFilter.ticked(query), period.range(), each));
    }

    @GetMapping("/products/{id}")
    Page show(@PathVariable long id, HttpServletRequest request) {
        var product = new ProductId(id);
        var period = periods.of(request);
        return new ProductPage(
                products.sale(product, period.range()),
                period,
                products.months(product),
                products.companions(product));
    }

    private List<Choice> categories() {
        return Stream.concat(
                        Stream.of(new Choice("", t("commerce.orders.any"))),
                        products.categories().stream().map(name -> new Choice(name, name)))
                .toList();
    }
}
