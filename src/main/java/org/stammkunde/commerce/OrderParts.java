package org.stammkunde.commerce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// @param buyers one an order
    Map<DocumentKey, Part> of(long run, OrderBatch batch, List<@Nullable Buyer> buyers) {
        products.resolve(run, batch.goods());
        var orders = batch.orders();
        var parts = LinkedHashMap.<DocumentKey, Part>newLinkedHashMap(orders.size());
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var header =
                    new Header(buyers.get(i), order.orderedAt(), order.status(), order.coupons());
            part(parts, order.key(), header).add(order.lines());
        }
        return parts;
    }

    private static Part part(Map<DocumentKey, Part> parts, DocumentKey key, Header header) {
        var part = parts.computeIfAbsent(key, any -> new Part(key, header));
        part.merge(header);
        return part;
    }
}
