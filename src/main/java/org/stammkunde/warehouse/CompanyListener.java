package org.stammkunde.warehouse;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stammkunde.company.CompanyChanged;

/// Lets the mirror look at once when the company changed: another time zone moves every local
/// day, which the mirror notices by itself and answers with a rebuild.
@Component
class CompanyListener {

    private final Warehouse warehouse;

    CompanyListener(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CompanyChanged change) {
        if (change.zoneChanged()) {
            warehouse.nudge();
        }
    }
}
