package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.customers.Customer;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;

/// Whom to make one with a customer.
///
/// @param text what was searched for
/// @param candidates who was found
public record MergeForm(Customer customer, String text, List<Customer> candidates) implements Page {

    public MergeForm {
        candidates = List.copyOf(candidates);
    }

    public Field search() {
        return Field.search("q", t("customers.merges.search")).value(text);
    }

    public String path() {
        return "/customers/" + customer.id() + "/merges";
    }

    /// What tells a candidate apart from others of the same name.
    public String details(Customer candidate) {
        var known = candidate.email() == null ? candidate.externalId() : candidate.email();
        var orders = t("customers.merges.orders", "count", candidate.totals().orders());
        var since = t("customers.merges.since", "day", Formats.date(candidate.createdAt()));
        return known == null || known.equals(candidate.label())
                ? orders + " · " + since
                : known + " · " + orders + " · " + since;
    }

    public String effect(Customer candidate) {
        return t("customers.merges.effect", "other", candidate.label(), "kept", customer.label());
    }
}
