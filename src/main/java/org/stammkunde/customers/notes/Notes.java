package org.stammkunde.customers.notes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.CustomersException;
import org.stammkunde.customers.spi.TimelineSource.Place;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.spi.ViewerSource;

/// Notes about customers. They belong to the person: after a merge they stand with the customer who
/// stayed, and an undone merge gives them back.
@Service
class Notes {

    static final int LONGEST = 5_000;

    private static final Duration KEPT = Duration.ofDays(7);

    private final NoteStore store;
    private final Customers customers;
    private final ViewerSource viewers;
    private final Audit audit;
    private final Clock clock;

    Notes(NoteStore store, Customers customers, ViewerSource viewers, Audit audit, Clock clock) {
        this.store = store;
        this.customers = customers;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest first, behind a place.
    List<Note> before(CustomerId customer, Place place, int limit) {
        return store.before(customer, place, limit);
    }

    /// @throws CustomersException when the customer has no such note
    Note get(CustomerId customer, long note) {
        return store.find(customer, note).orElseThrow(CustomersException::noNote);
    }

    /// @throws CustomersException when nothing is written, or more than [#LONGEST] characters
    @Transactional
    Note add(CustomerId id, String body) {
        var customer = customers.get(id).id();
        var text = checked(body);
        var author = viewers.viewer().map(Viewer::id).orElse(Audit.SYSTEM);
        var name = viewers.viewer().map(Viewer::name).orElse("");
        var note = store.insert(customer, author, name, text, clock.instant());
        record("customers.note-added", customer);
        return note;
    }

    /// @throws CustomersException when the customer has no such note, or as [#add]
    @Transactional
    Note change(CustomerId customer, long note, String body) {
        var text = checked(body);
        var changed =
                store.update(customer, note, text, clock.instant())
                        .orElseThrow(CustomersException::noNote);
        record("customers.note-changed", customer);
        return changed;
    }

    /// It can be brought back for a week.
    ///
    /// @throws CustomersException when the customer has no such note
    @Transactional
    void delete(CustomerId customer, long note) {
        var now = clock.instant();
        if (!store.delete(customer, note, now)) {
            throw CustomersException.noNote();
        }
        store.forgetDeletedBefore(now.minus(KEPT));
        record("customers.note-deleted", customer);
    }

    /// @throws CustomersException when there is nothing to bring back, or not any more
    @Transactional
    void restore(CustomerId customer, long note) {
        if (!store.restore(customer, note)) {
            throw CustomersException.noNote();
        }
        record("customers.note-restored", customer);
    }

    private void record(String action, CustomerId customer) {
        audit.record(action, "customer", customer.toString(), Map.of());
    }

    private static String checked(String body) {
        var text = body.replace("\0", "").replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw CustomersException.note(LONGEST);
        }
        return text;
    }
}
