package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.stammkunde.commerce.Product;
import org.stammkunde.commerce.ProductQuery;
import org.stammkunde.commerce.Products;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The product list.
@Controller
@Requires(Permission.VIEW_CUSTOMERS)
class ProductsController {

    private static final String TEXT = "q";

    private final Products products;

    ProductsController(Products products) {
        this.products = products;
    }

    @GetMapping("/products")
    Page list(ListQuery query) {
        var rows = products.list(new ProductQuery(query.value(TEXT), query.page()));
        return new ProductList(
                ListView.of("products", t("commerce.products.title"), query, columns(), rows)
                        .filters(Field.search(TEXT, t("commerce.products.search")))
                        .exported()
                        .empty(
                                new ListView.Empty(
                                        t("commerce.products.empty"),
                                        t("commerce.products.empty.lead"))));
    }

    @GetMapping(path = "/products", params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<Product> csv(ListQuery query) {
        return new CsvDownload<>(
                t("commerce.products.file"),
                columns(),
                each -> products.forEach(new ProductQuery(query.value(TEXT), query.page()), each));
    }

    private static List<Column<Product>> columns() {
        return List.of(
                Column.<Product>of("name", t("commerce.product.name"), p -> Cell.text(p.name()))
                        .withSort(),
                Column.<Product>of("sku", t("commerce.product.sku"), p -> Cell.text(p.sku()))
                        .withSort(),
                Column.<Product>of(
                                "category",
                                t("commerce.product.category"),
                                p -> Cell.text(p.category()))
                        .withSort());
    }
}
