package org.stammkunde.commerce;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes in refund documents and keeps every order's refunded amount equal to the sum of the
/// refunds linked to it.
@Component
class Refunds {

    private final RefundStore store;
    private final RefundLinkStore links;
    private final CustomerTotalsStore totals;

    Refunds(RefundStore store, RefundLinkStore links, CustomerTotalsStore totals) {
        this.store = store;
        this.links = links;
        this.totals = totals;
    }

    /// @param payees one a refund
    /// @param digits decimals of the currency's minor unit
    IntakeResult take(
            long run, List<RefundDraft> drafts, List<@Nullable Buyer> payees, int digits) {
        var parts = parts(drafts, payees, digits);
        var stored = store.find(parts.keySet());
        var fresh =
                parts.entrySet().stream()
                        .filter(part -> !stored.containsKey(part.getKey()))
                        .toList();
        var created = store.insert(fresh);
        store.keep(run, fresh, created, true);
        store.keep(
                run,
                parts.entrySet().stream()
                        .filter(part -> stored.containsKey(part.getKey()))
                        .toList(),
                stored,
                false);
        follow(store.orders(created.values()), created.values());
        return new IntakeResult(fresh.size(), 0, 0);
    }

    IntakeResult settle(long run) {
        var changes = store.settle(run);
        refund(changes.orders());
        totals.stale(changes.customers());
        var result = store.result(run, changes.refunds());
        store.clear(run);
        return result;
    }

    void clear(long run) {
        store.clear(run);
    }

    /// Links refunds that waited for the given new orders.
    ///
    /// @return customers whose totals change
    Set<Long> link(Collection<Long> newOrders) {
        var linked = links.link(newOrders);
        refund(linked.orders());
        return linked.customers();
    }

    /// Hands refunds over to the customers their changed orders belong to now.
    ///
    /// @return customers whose totals may change with the orders
    Set<Long> followOrders(Collection<Long> orders) {
        if (orders.isEmpty()) {
            return Set.of();
        }
        var customers = links.followOrders(orders);
        customers.addAll(links.customers(orders));
        return customers;
    }

    private void follow(Collection<Long> orders, Collection<Long> refunds) {
        refund(orders);
        totals.stale(store.customers(refunds));
    }

    private void refund(Collection<Long> orders) {
        if (!orders.isEmpty()) {
            links.refund(orders);
        }
    }

    private static Map<DocumentKey, RefundPart> parts(
            List<RefundDraft> drafts, List<@Nullable Buyer> payees, int digits) {
        var parts = new LinkedHashMap<DocumentKey, RefundPart>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            parts.merge(
                    new DocumentKey(draft.source(), draft.number()),
                    new RefundPart(
                            draft.orderNumber(),
                            payees.get(i),
                            draft.bookedAt(),
                            Line.minor(draft.amount(), digits)),
                    RefundPart::plus);
        }
        return parts;
    }
}
