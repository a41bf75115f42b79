package org.stammkunde.commerce;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stammkunde.company.CompanyChanged;

/// Has customers counted again once it is decided otherwise whether orders of value 0 are orders.
@Component
class FreeOrders {

    private final CustomerTotalsStore totals;
    private final Recounts recounts;

    FreeOrders(CustomerTotalsStore totals, Recounts recounts) {
        this.totals = totals;
        this.recounts = recounts;
    }

    @EventListener
    void on(CompanyChanged change) {
        if (change.freeOrdersChanged()) {
            totals.freeOrdersStale();
            recounts.soon();
        }
    }
}
