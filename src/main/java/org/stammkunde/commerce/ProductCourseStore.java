package org.stammkunde.commerce;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.stammkunde.company.Company;
import org.stammkunde.shared.Money;
import org.stammkunde.warehouse.Warehouse;

/// How one product sold over time, and what was bought with it.
@Repository
class ProductCourseStore {

    private final Warehouse warehouse;
    private final Company company;

    ProductCourseStore(Warehouse warehouse, Company company) {
        this.warehouse = warehouse;
        this.company = company;
    }

    /// Every month up to the given one, those without sales too: from the first with a sale, but at
    /// least a year, as far as the shop sold anything. None when the product never sold.
    List<Products.Month> months(ProductId id, LocalDate last) {
        var currency = currency();
        return warehouse
                .reader()
                .sql(
                        """
                        with sold as (
                            select date_trunc('month', day) as month,
                                   sum(revenue_minor) as revenue
                            from marts.sales
                            where product_id = :id and orders > 0 and (:free or not free)
                            group by all),
                        shop as (
                            select date_trunc('month', min(day)) as opened
                            from marts.trading_day where orders > 0),
                        start as (
                            select least(
                                min(month),
                                greatest(
                                    (select opened from shop),
                                    date_trunc('month', cast(:last as date))
                                        - interval 11 month)) as month
                            from sold having count(*) > 0),
                        months as (
                            select cast(unnest(generate_series(
                                (select cast(month as timestamp) from start),
                                cast(:last as timestamp), interval 1 month)) as date) as month)
                        select months.month, coalesce(revenue, 0) as revenue
                        from months left join sold on cast(sold.month as date) = months.month
                        order by 1
                        """)
                .param("id", id.value())
                .param("last", last)
                .param("free", company.require().countFreeOrders())
                .query(
                        (row, any) ->
                                new Products.Month(
                                        row.getObject("month", LocalDate.class),
                                        new Money(row.getLong("revenue"), currency)))
                .list();
    }

    /// Products in the same orders, the most frequent first.
    List<Products.Companion> companions(ProductId id, int limit) {
        return warehouse
                .reader()
                .sql(
                        """
                        with mine as (
                            select distinct l.order_id
                            from facts.order_lines l join facts.orders o using (order_id)
                            where l.product_id = :id and o.counted
                                and (:free or o.value_minor <> 0)),
                        others as (
                            select l.product_id, count(distinct l.order_id) as orders
                            from facts.order_lines l semi join mine using (order_id)
                            where l.product_id <> :id
                            group by l.product_id
                            order by orders desc, l.product_id limit :limit)
                        select others.orders, p.product_id, p.sku, p.name, p.category,
                               (select count(*) from mine) as of
                        from others join facts.products p using (product_id)
                        order by others.orders desc, p.product_id
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .param("free", company.require().countFreeOrders())
                .query(
                        (row, any) ->
                                new Products.Companion(
                                        new Product(
                                                new ProductId(row.getLong("product_id")),
                                                row.getString("sku"),
                                                row.getString("name"),
                                                row.getString("category")),
                                        row.getLong("orders"),
                                        row.getLong("of")))
                .list();
    }

    private Currency currency() {
        return company.require().currency();
    }
}
