package org.stammkunde.commerce;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Sighting;

/// Turns drafts into parts of orders: customers and products found or made, drafts of the same
/// order joined.
@Component
class OrderParts {

    private final Customers customers;
    private final ProductBook products;
    private final Company company;

    OrderParts(Customers customers, ProductBook products, Company company) {
        this.customers = customers;
        this.products = products;
        this.company = company;
    }

    Map<DocumentKey, Part> of(long run, OrderBatch prepared) {
        var batch = prepared.in(company.require().currency());
        var drafts = batch.drafts();
        var buyers = buyers(drafts);
        products.resolve(run, batch.goods());
        var parts = new LinkedHashMap<DocumentKey, Part>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var header = new Header(buyers.get(i), draft.orderedAt(), draft.status());
            part(parts, new DocumentKey(draft.source(), draft.number()), header)
                    .add(batch.lines(i));
        }
        return parts;
    }

    OrderBatch prepare(List<OrderDraft> drafts) {
        return new OrderBatch(drafts, company.require().currency());
    }

    private static Part part(Map<DocumentKey, Part> parts, DocumentKey key, Header header) {
        var part = parts.computeIfAbsent(key, any -> new Part(key, header));
        part.merge(header);
        return part;
    }

    /// The customer of each draft by its position; guests are absent.
    private Map<Integer, Long> buyers(List<OrderDraft> drafts) {
        var sightings = new LinkedHashMap<Integer, Sighting>();
        for (int i = 0; i < drafts.size(); i++) {
            CustomerDraft who = drafts.get(i).customer();
            if (who != null) {
                sightings.put(i, new Sighting(who, drafts.get(i).orderedAt()));
            }
        }
        var ids = customers.resolveSightings(List.copyOf(sightings.values())).iterator();
        var buyers = HashMap.<Integer, Long>newHashMap(sightings.size());
        sightings.keySet().forEach(i -> buyers.put(i, ids.next().value()));
        return buyers;
    }
}
