package org.stammkunde.commerce;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stammkunde.company.Company;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;
import org.stammkunde.web.kit.DateRange;

/// All products, and what was sold of them.
@Service
public class Products {

    private static final int COMPANIONS = 8;

    private final ProductSalesStore sales;
    private final ProductCourseStore courses;
    private final Company company;
    private final Clock clock;

    Products(ProductSalesStore sales, ProductCourseStore courses, Company company, Clock clock) {
        this.sales = sales;
        this.courses = courses;
        this.company = company;
        this.clock = clock;
    }

    /// What was sold of a product in one month.
    public record Month(LocalDate first, Money revenue) {}

    /// A product that stands in the same orders.
    ///
    /// @param orders orders with both
    /// @param of orders with the one asked for
    public record Companion(Product product, long orders, long of) {}

    /// One page of the products with their sales in the period. Sorted by `revenue` (default,
    /// descending), `refunded`, `units`, `orders`, `name`, `sku` or `category`.
    public Slice<ProductSale> sales(ProductQuery query, DateRange period) {
        return sales.list(query, period);
    }

    /// The products that come after a place in the same order, with their sales in the period.
    ///
    /// @param after null = from the beginning
    public Stretch<ProductSale> salesAfter(
            ProductQuery query, DateRange period, @Nullable Place after) {
        return sales.after(query, period, after);
    }

    /// The exact number of the products asked for.
    public long count(ProductQuery query) {
        return sales.count(query);
    }

    /// Hands over all of them, however many.
    public void forEachSale(ProductQuery query, DateRange period, Consumer<ProductSale> each) {
        sales.forEach(query, period, each);
    }

    /// @throws CommerceException when there is no such product
    public ProductSale sale(ProductId id, DateRange period) {
        return sales.find(id, period)
                .orElseThrow(
                        () -> CommerceException.notFound("commerce.product-not-found", id.value()));
    }

    /// Revenue by month, from the product's first sale to the last month with orders; at least a
    /// year, as far as the shop sold anything. Empty when the product never sold.
    public List<Month> months(ProductId id) {
        return courses.months(id, lastDay());
    }

    /// What stands in the same orders most often.
    public List<Companion> companions(ProductId id) {
        return courses.companions(id, COMPANIONS);
    }

    /// The categories of most products first.
    public List<String> categories() {
        return sales.categories();
    }

    /// The last day with orders that count, else today.
    public LocalDate lastDay() {
        return sales.lastDay()
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), company.require().zone()));
    }
}
