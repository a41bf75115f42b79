package org.stammkunde.commerce.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.commerce.ProductSale;
import org.stammkunde.commerce.Products;
import org.stammkunde.company.Company;
import org.stammkunde.company.CompanyProfile;
import org.stammkunde.shared.Permission;
import org.stammkunde.warehouse.Warehouse;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.DateRange;
import org.stammkunde.web.kit.Sorts;

/// Products and what was sold of them in a period, for programs: best sold first. Answers count
/// everything that was stored before the request, unless that takes longer than two seconds.
@RestController
@RequestMapping("/api/v1/products")
@Requires(Permission.VIEW_CUSTOMERS)
class ProductsApi {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Products products;
    private final ProductPeriod periods;
    private final Company company;
    private final Warehouse warehouse;

    ProductsApi(Products products, ProductPeriod periods, Company company, Warehouse warehouse) {
        this.products = products;
        this.periods = periods;
        this.company = company;
        this.warehouse = warehouse;
    }

    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the name, or beginning of the SKU",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "The whole category, as it is written",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day of the period; without a period, the last 90 with orders",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The day after the last one of the period (exclusive)",
            schema = @Schema(type = "string", format = "date"))
    @Sorts({"revenue", "refunded", "units", "orders", "name", "sku", "category"})
    @GetMapping
    SoldProducts list(ApiQuery query) {
        var asked = ProductFilter.of(query);
        warehouse.awaitCaughtUp(PATIENCE);
        var period = periods.of(query);
        var list =
                ApiList.of(
                        of(query, period),
                        after -> products.salesAfter(asked, period, after),
                        () -> products.count(asked),
                        SoldProduct::of);
        return SoldProducts.of(list, period, company.require());
    }

    /// The addresses of further products keep the period, whatever is sold meanwhile.
    private static ApiQuery of(ApiQuery query, DateRange period) {
        return query.with(Map.of("from", period.from().toString(), "to", period.to().toString()));
    }

    /// @param total products under the same filters, sold in the period or not
    /// @param next address of the products that follow, null on the last ones
    /// @param from first day of the period
    /// @param to the day after its last one
    /// @param currency of all amounts, which are in major units
    record SoldProducts(
            List<SoldProduct> items,
            long total,
            @Nullable String next,
            LocalDate from,
            LocalDate to,
            String timeZone,
            String currency) {

        static SoldProducts of(
                ApiList<SoldProduct> list, DateRange period, CompanyProfile profile) {
            return new SoldProducts(
                    list.items(),
                    list.total(),
                    list.next(),
                    period.from(),
                    period.to(),
                    profile.zone().getId(),
                    profile.currency().getCurrencyCode());
        }
    }

    /// @param price at which the shop offers it, as far as events say; likewise whether it is
    ///     available, how many are left, and where it is shown
    /// @param units quantity in all order lines of the period; cancelled and test orders are
    ///     left out of this and the following
    /// @param orders orders with at least one line of it
    /// @param revenue value of these lines after discounts, before returns
    /// @param refunded refunds that name one of these orders, shared among its lines by value
    record SoldProduct(
            long id,
            @Nullable String sku,
            @Nullable String name,
            @Nullable String category,
            @Nullable BigDecimal price,
            @Nullable Boolean available,
            @Nullable Long stock,
            @Nullable String url,
            @Nullable String imageUrl,
            BigDecimal units,
            long orders,
            BigDecimal revenue,
            BigDecimal refunded) {

        static SoldProduct of(ProductSale sale) {
            var product = sale.product();
            return new SoldProduct(
                    product.id().value(),
                    product.sku(),
                    product.name(),
                    product.category(),
                    sale.offer().price() == null ? null : sale.offer().price().toDecimal(),
                    sale.offer().available(),
                    sale.offer().stock(),
                    sale.offer().url(),
                    sale.offer().imageUrl(),
                    sale.units(),
                    sale.orders(),
                    sale.revenue().toDecimal(),
                    sale.refunded().toDecimal());
        }
    }
}
