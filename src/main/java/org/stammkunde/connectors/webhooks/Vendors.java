package org.stammkunde.connectors.webhooks;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Everybody who sends webhooks.
@Component
class Vendors {

    private final List<Vendor> all;

    Vendors(List<Vendor> all) {
        this.all = all;
    }

    List<String> kinds() {
        return all.stream().map(vendor -> vendor.kind().key()).toList();
    }

    Optional<Vendor> of(String kind) {
        return all.stream().filter(vendor -> vendor.kind().key().equals(kind)).findFirst();
    }

    /// @throws WebhookException when sources of this kind receive none
    Vendor require(String kind) {
        return of(kind).orElseThrow(() -> WebhookException.conflict("webhooks.none"));
    }
}
