package org.stammkunde.segments.lists.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.segments.lists.Lists;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// Shows on the customer page which lists they are on.
@Component
class ListsPanel implements ProfilePanel {

    private final Lists lists;

    ListsPanel(Lists lists) {
        this.lists = lists;
    }

    @Override
    public String titleKey() {
        return "segments.lists.title";
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public Optional<Page> panel(CustomerId customer) {
        var all = lists.of(customer);
        return all.isEmpty() ? Optional.empty() : Optional.of(new CustomerLists(all));
    }
}
