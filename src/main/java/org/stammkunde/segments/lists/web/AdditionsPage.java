package org.stammkunde.segments.lists.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stammkunde.customers.Customer;
import org.stammkunde.segments.lists.CustomerList;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;

/// Customers to be put on a list.
///
/// @param text what was looked for
/// @param present numbers of those found who are on it already
public record AdditionsPage(
        CustomerList customers, String text, List<Customer> found, Set<Long> present)
        implements Page {

    /// So many are shown.
    public static final int MOST = 20;

    /// Whether there may be more.
    public boolean isCut() {
        return found.size() == MOST;
    }

    public String list() {
        return "/lists/" + customers.id();
    }

    public String path() {
        return list() + "/additions";
    }

    public Field search() {
        var field = Field.search("q", t("segments.lists.find")).value(text);
        return text.isBlank() ? field.with("autofocus", "on") : field;
    }

    public boolean isPresent(Customer customer) {
        return present.contains(customer.id().value());
    }

    /// Whether somebody was found who is not on it yet.
    public boolean offers() {
        return found.stream().anyMatch(each -> !isPresent(each));
    }

    /// What tells them apart from others of the same name.
    public String details(Customer customer) {
        return Stream.of(customer.email(), customer.externalId())
                .filter(Objects::nonNull)
                .filter(each -> !each.equals(customer.label()))
                .collect(Collectors.joining(" · "));
    }
}
