package org.stammkunde.commerce.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.commerce.Product;
import org.stammkunde.commerce.ProductQuery;
import org.stammkunde.commerce.Products;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ListQuery;

/// Products, for programs: `q` (part of the name or beginning of the SKU), `page` from 1,
/// `size`, `sort`, `order`.
@RestController
@RequestMapping("/api/v1/products")
@Requires(Permission.VIEW_CUSTOMERS)
class ProductsApi {

    private final Products products;

    ProductsApi(Products products) {
        this.products = products;
    }

    @Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @GetMapping
    ApiList<ProductItem> list(ListQuery query) {
        return ApiList.of(
                products.list(new ProductQuery(query.value("q"), query.page())),
                query,
                ProductItem::of);
    }

    record ProductItem(
            long id, @Nullable String sku, @Nullable String name, @Nullable String category) {

        static ProductItem of(Product product) {
            return new ProductItem(
                    product.id().value(), product.sku(), product.name(), product.category());
        }
    }
}
