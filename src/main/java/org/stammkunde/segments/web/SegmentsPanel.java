package org.stammkunde.segments.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.segments.Segments;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// Shows on the customer page which segments they are in.
@Component
class SegmentsPanel implements ProfilePanel {

    private final Segments segments;

    SegmentsPanel(Segments segments) {
        this.segments = segments;
    }

    @Override
    public String titleKey() {
        return "segments.title";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Page> panel(CustomerId customer) {
        var all = segments.of(customer);
        return all.isEmpty() ? Optional.empty() : Optional.of(new CustomerSegments(customer, all));
    }
}
