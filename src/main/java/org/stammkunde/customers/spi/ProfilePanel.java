package org.stammkunde.customers.spi;

import java.util.Optional;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// A panel on the customer page. Modules publish theirs as beans.
public interface ProfilePanel {

    /// Message key of the panel's heading.
    String titleKey();

    /// Position on the page, ascending; tens per module.
    int order();

    /// What the panel shows, or nothing when it has nothing to say about this customer.
    Optional<Page> panel(CustomerId customer);
}
