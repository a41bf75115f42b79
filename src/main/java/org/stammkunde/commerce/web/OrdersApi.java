package org.stammkunde.commerce.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.commerce.Order;
import org.stammkunde.commerce.OrderId;
import org.stammkunde.commerce.OrderLine;
import org.stammkunde.commerce.Orders;
import org.stammkunde.commerce.Refund;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.Sorts;

/// Orders, for programs: the newest first; found by `q`, by number.
@RestController
@RequestMapping("/api/v1/orders")
@Requires(Permission.VIEW_CUSTOMERS)
class OrdersApi {

    private static final PageRequest FIRST_LINES =
            new PageRequest(0, PageRequest.LARGEST, null, false);
    private static final PageRequest ONE_LINE = new PageRequest(0, 1, null, false);

    private final Orders orders;

    OrdersApi(Orders orders) {
        this.orders = orders;
    }

    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Beginning of the number",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "customer",
            in = ParameterIn.QUERY,
            description = "Id of a customer",
            schema = @Schema(type = "integer", format = "int64"))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"placed", "cancelled", "test"}))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Ordered at or after this moment or the beginning of this day",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Ordered before this moment or the beginning of this day (exclusive)",
            schema = @Schema(type = "string"))
    @Sorts({"time", "number"})
    @GetMapping
    ApiList<OrderItem> list(ApiQuery query) {
        var asked = OrderFilter.of(query);
        return ApiList.of(
                query,
                after -> orders.after(asked, after),
                () -> orders.count(asked),
                OrderItem::of);
    }

    @GetMapping("/{id}")
    OrderWithLines show(@PathVariable long id) {
        var details = orders.get(new OrderId(id), FIRST_LINES);
        return new OrderWithLines(
                OrderItem.of(details.order()),
                details.lines().stream().map(LineItem::of).toList(),
                details.refunds().stream().map(RefundItem::of).toList());
    }

    /// Every line of an order, however many it has.
    @GetMapping("/{id}/lines")
    ApiList<LineItem> lines(@PathVariable long id, ApiQuery query) {
        var order = new OrderId(id);
        long total = orders.get(order, ONE_LINE).order().lines();
        int size = query.page().size();
        return ApiList.of(
                query, after -> orders.lines(order, after, size), () -> total, LineItem::of);
    }

    /// @param customer id of the customer, null = a guest order
    /// @param coupons codes that were used
    /// @param value after discounts, before returns, in major units of `currency`
    /// @param discount sum of the lines' discounts
    record OrderItem(
            long id,
            String source,
            String number,
            @Nullable Long customer,
            Instant orderedAt,
            @Schema(allowableValues = {"placed", "cancelled", "test"}) String status,
            int lineCount,
            List<String> coupons,
            BigDecimal value,
            BigDecimal discount,
            BigDecimal refunded,
            String currency) {

        static OrderItem of(Order order) {
            return new OrderItem(
                    order.id().value(),
                    order.source(),
                    order.number(),
                    order.customer() == null ? null : order.customer().value(),
                    order.orderedAt(),
                    order.status().name().toLowerCase(Locale.ROOT),
                    order.lines(),
                    order.coupons(),
                    order.value().toDecimal(),
                    order.discount().toDecimal(),
                    order.refunded().toDecimal(),
                    order.value().currency().getCurrencyCode());
        }
    }

    record LineItem(
            int number,
            @Nullable String sku,
            @Nullable String product,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal value) {

        static LineItem of(OrderLine line) {
            return new LineItem(
                    line.number(),
                    line.sku(),
                    line.product(),
                    plain(line.quantity()),
                    plain(line.unitPrice()),
                    plain(line.discount()),
                    line.value().toDecimal());
        }

        /// Without an exponent: 10, not 1E+1.
        private static BigDecimal plain(BigDecimal number) {
            return number.scale() < 0 ? number.setScale(0) : number;
        }
    }

    record RefundItem(String number, Instant bookedAt, BigDecimal amount) {

        static RefundItem of(Refund refund) {
            return new RefundItem(refund.number(), refund.bookedAt(), refund.amount().toDecimal());
        }
    }

    /// @param lines the first 200; `/orders/{id}/lines` lists all of them
    record OrderWithLines(OrderItem order, List<LineItem> lines, List<RefundItem> refunds) {}
}
