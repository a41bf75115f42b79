package org.stammkunde.commerce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;

/// Turns drafts into parts of orders: customers and products found or made, drafts of the same
/// order joined.
@Component
class OrderParts {

    private final Buyers buyers;
    private final ProductBook products;
    private final Company company;

    OrderParts(Buyers buyers, ProductBook products, Company company) {
        this.buyers = buyers;
        this.products = products;
        this.company = company;
    }

    Map<DocumentKey, Part> of(long run, OrderBatch prepared) {
        var batch = prepared.in(company.require().currency());
        var drafts = batch.drafts();
        var bought =
                buyers.of(
                        drafts, draft -> Buyers.sighting(run, draft.customer(), draft.orderedAt()));
        products.resolve(run, batch.goods());
        var parts = new LinkedHashMap<DocumentKey, Part>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var header = new Header(bought.get(i), draft.orderedAt(), draft.status());
            part(parts, new DocumentKey(draft.source(), draft.number()), header)
                    .add(batch.lines(i), batch.sums(i));
        }
        return parts;
    }

    OrderBatch prepare(List<OrderDraft> drafts) {
        var batch = new OrderBatch(drafts, company.require().currency());
        products.find(batch.goods());
        batch.addUp();
        return batch;
    }

    private static Part part(Map<DocumentKey, Part> parts, DocumentKey key, Header header) {
        var part = parts.computeIfAbsent(key, any -> new Part(key, header));
        part.merge(header);
        return part;
    }
}
