package org.stammkunde.customers.notes;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.customers.spi.TimelineSource.Place;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// Shows the latest notes on the customer page.
@Component
class NotesPanel implements ProfilePanel {

    private static final int LATEST = 3;
    private static final Place TOP =
            new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    private final Notes notes;

    NotesPanel(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String titleKey() {
        return "customers.notes.title";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Page> panel(CustomerId customer) {
        var found = notes.before(customer, TOP, LATEST + 1);
        boolean more = found.size() > LATEST;
        var shown = more ? found.subList(0, LATEST) : found;
        return Optional.of(new CustomerNotes(customer, shown, more));
    }
}
