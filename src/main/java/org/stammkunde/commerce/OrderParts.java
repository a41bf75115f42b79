package org.stammkunde.commerce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;

/// Turns drafts into parts of orders: products found or made, drafts of the same order joined.
@Component
class OrderParts {

    private final ProductBook products;
    private final Company company;

    OrderParts(ProductBook products, Company company) {
        this.products = products;
        this.company = company;
    }

    OrderBatch prepare(List<OrderDraft> orders, List<RefundDraft> refunds) {
        var batch = new OrderBatch(orders, refunds, company.require().currency());
        products.find(batch.goods());
        batch.addUp();
        return batch;
    }

    /// @throws CommerceException when the company's currency is another one than that of the batch
    void requireCurrency(OrderBatch batch) {
        batch.requireCurrency(company.require().currency());
    }

    /// The lines of each order, and nothing of what is said about it as a whole.
    Map<DocumentKey, Part> lines(long run, OrderBatch batch) {
        products.resolve(run, batch.goods());
        var parts = LinkedHashMap.<DocumentKey, Part>newLinkedHashMap(batch.orders().size());
        for (var order : batch.orders()) {
            parts.computeIfAbsent(order.key(), Part::new).add(order.lines());
        }
        return parts;
    }

    /// What is said about each order as a whole.
    ///
    /// @param buyers one an order
    static void say(Map<DocumentKey, Part> parts, OrderBatch batch, List<@Nullable Buyer> buyers) {
        var whose = buyers.iterator();
        for (var order : batch.orders()) {
            Objects.requireNonNull(parts.get(order.key()))
                    .say(
                            new Header(
                                    whose.next(),
                                    order.orderedAt(),
                                    order.status(),
                                    order.coupons()));
        }
    }
}
