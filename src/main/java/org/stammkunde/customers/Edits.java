package org.stammkunde.customers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.access.ManualChanges;
import org.stammkunde.customers.identity.HandEdits;
import org.stammkunde.customers.identity.HomeCountry;
import org.stammkunde.customers.identity.Normalised;
import org.stammkunde.customers.identity.Phones;
import org.stammkunde.shared.CustomerId;

/// What people enter on a customer's page: it goes before what sources say, until they change it or
/// give it up (`docs/identity.md`).
@Service
public class Edits {

    public static final int LONGEST_NAME = 200;

    private final Customers customers;
    private final HandEdits edits;
    private final HomeCountry home;
    private final Audit audit;

    Edits(Customers customers, HandEdits edits, HomeCountry home, Audit audit) {
        this.customers = customers;
        this.edits = edits;
        this.home = home;
        this.audit = audit;
    }

    /// @param by the viewer
    /// @return by which it can be undone for a week; empty when nothing was to be changed
    /// @throws CustomersException when a value means nothing, somebody else changed the field
    ///     meanwhile, an address is another customer's, or the only identifier is to be taken away
    @Transactional
    public OptionalLong make(CustomerId id, EditDraft draft, String by) {
        customers.lock();
        var customer = customers.get(id);
        checkOnce(draft.entries());
        var entries = new ArrayList<Entry>();
        for (var entry : draft.entries()) {
            var wanted = normalised(entry, country(draft, customer));
            if (!isStale(draft, wanted, customer)) {
                entries.add(wanted);
            }
        }
        var made = edits.edit(customer, entries, by, ManualChanges.UNDOABLE);
        if (made.isPresent()) {
            record("customers.edited", customer.id(), Map.of("fields", fields(entries)));
        }
        return made;
    }

    /// Puts back what stood there before.
    ///
    /// @throws CustomersException when there is no such edit of the customer, or not any more, or
    ///     somebody changed it since
    @Transactional
    public void undo(CustomerId id, long edit, String by) {
        customers.lock();
        var customer = customers.present(id);
        var edited = edits.customerOf(edit).orElseThrow(CustomersException::noEdit);
        if (!customers.present(edited).equals(customer)) {
            throw CustomersException.noEdit();
        }
        edits.undo(edit, customer, by);
        record("customers.edit-undone", customer, Map.of());
    }

    private static void checkOnce(List<Entry> entries) {
        var fields = EnumSet.noneOf(ProfileField.class);
        for (var entry : entries) {
            if (!fields.add(entry.field())) {
                throw CustomersException.fieldTwice(entry.field());
            }
        }
    }

    private void record(String action, CustomerId customer, Map<String, String> details) {
        audit.record(action, "customer", customer.toString(), details);
    }

    private static String fields(List<Entry> entries) {
        return entries.stream().map(entry -> entry.field().key()).collect(Collectors.joining(" "));
    }

    /// Whether somebody else has entered the same meanwhile.
    ///
    /// @throws CustomersException when they have entered something else
    private static boolean isStale(EditDraft draft, Entry wanted, Customer customer) {
        var field = wanted.field();
        var seen = draft.seen().get(field);
        var shown = Objects.requireNonNullElse(field.of(customer), "");
        if (seen == null || seen.equals(shown)) {
            return false;
        }
        var same =
                switch (wanted) {
                    case Entry.Value value -> value.text().equals(shown);
                    case Entry.Nothing _ -> shown.isEmpty();
                    case Entry.AsTold _ -> false;
                };
        if (!same) {
            throw CustomersException.editedMeanwhile(field);
        }
        return true;
    }

    private Entry normalised(Entry entry, @Nullable String country) {
        return switch (entry) {
            case Entry.Value(var field, var text) -> {
                var value = value(field, text, country);
                if (value == null) {
                    throw CustomersException.fieldValue(field);
                }
                yield new Entry.Value(field, value);
            }
            case Entry.Nothing nothing -> nothing;
            case Entry.AsTold told -> told;
        };
    }

    private @Nullable String value(ProfileField field, String text, @Nullable String country) {
        return switch (field) {
            case NAME -> {
                var name = Normalised.text(text);
                yield name == null || name.length() > LONGEST_NAME ? null : name;
            }
            case EMAIL -> Normalised.email(text);
            case PHONE -> Phones.e164(text, country == null ? home.code() : country);
            case COUNTRY -> iso(text);
        };
    }

    /// Where phone numbers without country code are dialled.
    private static @Nullable String country(EditDraft draft, Customer customer) {
        return draft.entries().stream()
                .filter(Entry.Value.class::isInstance)
                .map(Entry.Value.class::cast)
                .filter(value -> value.field() == ProfileField.COUNTRY)
                .findFirst()
                .map(value -> iso(value.text()))
                .orElseGet(() -> iso(customer.country()));
    }

    private static @Nullable String iso(@Nullable String country) {
        var code = Countries.normalised(country);
        return code != null && Countries.isoCodes().contains(code) ? code : null;
    }
}
