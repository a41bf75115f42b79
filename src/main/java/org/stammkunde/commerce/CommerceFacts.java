package org.stammkunde.commerce;

import static org.stammkunde.warehouse.spi.FactTable.Type.BIGINT;
import static org.stammkunde.warehouse.spi.FactTable.Type.BOOLEAN;
import static org.stammkunde.warehouse.spi.FactTable.Type.DATE;
import static org.stammkunde.warehouse.spi.FactTable.Type.DECIMAL;
import static org.stammkunde.warehouse.spi.FactTable.Type.INTEGER;
import static org.stammkunde.warehouse.spi.FactTable.Type.TEXT;
import static org.stammkunde.warehouse.spi.FactTable.Type.TIMESTAMPTZ;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;

/// The facts that commerce publishes.
@Configuration(proxyBeanMethods = false)
class CommerceFacts {

    @Bean
    FactTable orderFacts() {
        return new FactTable(
                "orders",
                "order_id",
                List.of(
                        new Column("order_id", BIGINT),
                        new Column("customer_id", BIGINT),
                        new Column("number", TEXT),
                        new Column("ordered_at", TIMESTAMPTZ),
                        new Column("ordered_day", DATE),
                        new Column("counted", BOOLEAN),
                        new Column("value_minor", BIGINT),
                        new Column("refunded_minor", BIGINT),
                        new Column("discount_minor", BIGINT),
                        new Column("discounted", BOOLEAN)));
    }

    @Bean
    FactTable orderLineFacts() {
        return new FactTable(
                "order_lines",
                "order_id",
                List.of(
                        new Column("order_id", BIGINT),
                        new Column("line_no", INTEGER),
                        new Column("product_id", BIGINT),
                        new Column("quantity", DECIMAL),
                        new Column("value_minor", BIGINT)));
    }

    /// One for each code that was used in an order.
    @Bean
    FactTable orderCouponFacts() {
        return new FactTable(
                "order_coupons",
                "order_id",
                List.of(new Column("order_id", BIGINT), new Column("code", TEXT)));
    }

    @Bean
    FactTable refundFacts() {
        return new FactTable(
                "refunds",
                "refund_id",
                List.of(
                        new Column("refund_id", BIGINT),
                        new Column("order_id", BIGINT),
                        new Column("customer_id", BIGINT),
                        new Column("number", TEXT),
                        new Column("booked_at", TIMESTAMPTZ),
                        new Column("booked_day", DATE),
                        new Column("amount_minor", BIGINT)));
    }

    @Bean
    FactTable productFacts() {
        return new FactTable(
                "products",
                "product_id",
                List.of(
                        new Column("product_id", BIGINT),
                        new Column("sku", TEXT),
                        new Column("name", TEXT),
                        new Column("category", TEXT),
                        new Column("price_minor", BIGINT),
                        new Column("available", BOOLEAN),
                        new Column("stock", BIGINT),
                        new Column("url", TEXT),
                        new Column("image_url", TEXT)));
    }

    @Bean
    FactTable cartFacts() {
        return new FactTable(
                "carts",
                "cart_id",
                List.of(
                        new Column("cart_id", BIGINT),
                        new Column("customer_id", BIGINT),
                        new Column("state", TEXT),
                        new Column("value_minor", BIGINT),
                        new Column("line_count", INTEGER),
                        new Column("coupon", TEXT),
                        new Column("order_number", TEXT),
                        new Column("started_at", TIMESTAMPTZ),
                        new Column("last_at", TIMESTAMPTZ),
                        new Column("last_day", DATE)));
    }
}
