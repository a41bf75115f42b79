package org.stammkunde.commerce;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.stammkunde.company.Company;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;
import org.stammkunde.warehouse.Warehouse;
import org.stammkunde.web.kit.DateRange;

/// Counts what was sold of each product, from the warehouse's counters.
@Repository
class ProductSalesStore {

    private static final String SALES =
            """
            with sales as (
                select product_id, sum(units) as units, sum(orders) as orders,
                       sum(revenue_minor) as revenue,
                       cast(round(sum(refunded_micro) / 1e6) as bigint) as refunded
                from marts.sales
                where day >= :from and day < :to and (:free or not free) %s
                group by product_id)
            select p.product_id, p.sku, p.name, p.category, p.price_minor, p.available,
                   p.stock, p.url, p.image_url, coalesce(sales.units, 0) as units,
                   coalesce(sales.orders, 0) as orders, coalesce(sales.revenue, 0) as revenue,
                   coalesce(sales.refunded, 0) as refunded, %s as place_key
            from facts.products p left join sales using (product_id)
            """;

    private final Warehouse warehouse;
    private final Company company;

    ProductSalesStore(Warehouse warehouse, Company company) {
        this.warehouse = warehouse;
        this.company = company;
    }

    Slice<ProductSale> list(ProductQuery query, DateRange period) {
        return warehouse.snapshot(
                snapshot -> {
                    var currency = company.require().currency();
                    var items =
                            all(snapshot.sql(), query, period, " limit :size offset :offset")
                                    .param("size", query.page().size())
                                    .param("offset", query.page().offset())
                                    .query((row, any) -> sale(row, currency))
                                    .list();
                    return new Slice<>(items, count(snapshot.sql(), query));
                });
    }

    Stretch<ProductSale> after(ProductQuery query, DateRange period, @Nullable Place after) {
        var currency = company.require().currency();
        var page = query.page();
        var order = ProductOrder.of(page);
        var statement =
                SALES.formatted("", order.said())
                        + ProductConditions.where(query, "product_id")
                        + order.after(page, after)
                        + order.by(page)
                        + " limit :limit";
        var rows =
                bound(warehouse.reader(), statement, period)
                        .params(ProductConditions.params(query))
                        .params(order.params(after))
                        .param("limit", page.size() + 1)
                        .query((row, any) -> placed(row, sale(row, currency)))
                        .list();
        return Stretch.of(rows, page.size());
    }

    private static Stretch.Row<ProductSale> placed(ResultSet row, ProductSale sale)
            throws SQLException {
        var place = new Place(row.getString("place_key"), sale.product().id().value());
        return new Stretch.Row<>(sale, place);
    }

    long count(ProductQuery query) {
        return count(warehouse.reader(), query);
    }

    void forEach(ProductQuery query, DateRange period, Consumer<ProductSale> each) {
        var currency = company.require().currency();
        warehouse.snapshot(
                snapshot -> {
                    all(snapshot.sql(), query, period, "")
                            .query(
                                    row -> {
                                        each.accept(sale(row, currency));
                                    });
                    return query;
                });
    }

    Optional<ProductSale> find(ProductId id, DateRange period) {
        var currency = company.require().currency();
        return bound(
                        warehouse.reader(),
                        SALES.formatted("and product_id = :id", "null")
                                + "where p.product_id = :id",
                        period)
                .param("id", id.value())
                .query((row, any) -> sale(row, currency))
                .optional();
    }

    /// The last day with orders that count; today's pages begin there.
    Optional<LocalDate> lastDay() {
        return warehouse
                .reader()
                .sql("select max(day) as last from marts.trading_day where orders > 0")
                .query((row, any) -> Optional.ofNullable(row.getObject("last", LocalDate.class)))
                .single();
    }

    List<String> categories() {
        return warehouse
                .reader()
                .sql(
                        """
                        select category from facts.products where category is not null
                        group by category order by count(*) desc, category limit 200
                        """)
                .query(String.class)
                .list();
    }

    private long count(JdbcClient sql, ProductQuery query) {
        return sql.sql(
                        "select count(*) from facts.products p "
                                + ProductConditions.where(query, "product_id"))
                .params(ProductConditions.params(query))
                .query(Long.class)
                .single();
    }

    private StatementSpec all(JdbcClient sql, ProductQuery query, DateRange period, String limit) {
        var statement =
                SALES.formatted("", "null")
                        + ProductConditions.where(query, "product_id")
                        + ProductOrder.of(query.page()).by(query.page())
                        + limit;
        return bound(sql, statement, period).params(ProductConditions.params(query));
    }

    private StatementSpec bound(JdbcClient sql, String statement, DateRange period) {
        return sql.sql(statement)
                .param("from", period.from())
                .param("to", period.to())
                .param("free", company.require().countFreeOrders());
    }

    private static ProductSale sale(ResultSet row, Currency currency) throws SQLException {
        return new ProductSale(
                new Product(
                        new ProductId(row.getLong("product_id")),
                        row.getString("sku"),
                        row.getString("name"),
                        row.getString("category")),
                offer(row, currency),
                units(row.getBigDecimal("units")),
                row.getLong("orders"),
                new Money(row.getLong("revenue"), currency),
                new Money(row.getLong("refunded"), currency));
    }

    private static ProductOffer offer(ResultSet row, Currency currency) throws SQLException {
        var price = row.getObject("price_minor", Long.class);
        return new ProductOffer(
                price == null ? null : new Money(price, currency),
                row.getObject("available", Boolean.class),
                row.getObject("stock", Long.class),
                row.getString("url"),
                row.getString("image_url"));
    }

    private static BigDecimal units(BigDecimal sum) {
        var plain = sum.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
