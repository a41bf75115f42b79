package org.stammkunde.commerce.carts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.commerce.ProductId;
import org.stammkunde.company.Company;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;

/// Reads carts for the customer page.
@Repository
class OpenCartStore {

    private final JdbcClient sql;
    private final Company company;

    OpenCartStore(JdbcClient sql, Company company) {
        this.sql = sql;
        this.company = company;
    }

    /// @param since carts touched before are none
    /// @param left carts touched before are left
    Optional<OpenCart> find(CustomerId customer, Instant since, Instant left) {
        return sql.sql(
                        """
                        select c.id, c.state, c.last_at, c.last_at < :left as is_left, c.coupon,
                               c.value_minor
                        from commerce.cart c
                        where c.customer_id = :customer and c.state <> 'ORDERED'
                          and c.line_count > 0 and c.last_at >= :since
                          and not exists (
                              select from commerce.customer_order o
                              where o.customer_id = :customer and o.ordered_at > c.last_at
                                and o.status = 'PLACED')
                        order by c.last_at desc, c.id desc
                        limit 1
                        """)
                .param("customer", customer.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("left", left.atOffset(ZoneOffset.UTC))
                .query((row, _) -> cart(row))
                .optional();
    }

    private OpenCart cart(ResultSet row) throws SQLException {
        var currency = company.require().currency();
        return new OpenCart(
                row.getString("state").equals(CartState.CHECKOUT.name()),
                row.getBoolean("is_left"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getString("coupon"),
                new Money(row.getLong("value_minor"), currency),
                lines(row.getLong("id"), currency));
    }

    private List<OpenCart.Line> lines(long cart, Currency currency) {
        return sql.sql(
                        """
                        select p.id, coalesce(p.name, p.sku) as name, l.quantity, l.unit_price
                        from commerce.cart_line l
                        join commerce.product p on p.id = l.product_id
                        where l.cart_id = :cart
                        order by l.line_no
                        """)
                .param("cart", cart)
                .query(
                        (row, _) ->
                                new OpenCart.Line(
                                        new ProductId(row.getLong("id")),
                                        row.getString("name"),
                                        row.getBigDecimal("quantity").stripTrailingZeros(),
                                        money(row.getBigDecimal("unit_price"), currency)))
                .list();
    }

    private static @Nullable Money money(@Nullable BigDecimal price, Currency currency) {
        return price == null ? null : Money.of(price, currency);
    }
}
