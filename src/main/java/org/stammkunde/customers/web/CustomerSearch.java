package org.stammkunde.customers.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.CustomerQuery;
import org.stammkunde.customers.Customers;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.SearchSource;

/// Finds customers by the beginnings of words of name, e-mail address and customer number.
@Component
class CustomerSearch implements SearchSource {

    private final Customers customers;

    CustomerSearch(Customers customers) {
        this.customers = customers;
    }

    @Override
    public Permission permission() {
        return Permission.VIEW_CUSTOMERS;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        var page = new PageRequest(0, limit, null, true);
        return customers
                .list(new CustomerQuery(text, null, null, null, null, page))
                .items()
                .stream()
                .map(CustomerSearch::hit)
                .toList();
    }

    private static Hit hit(Customer customer) {
        return new Hit(
                "customers.search.kind",
                customer.label(),
                detail(customer),
                "/customers/" + customer.id());
    }

    /// What tells them apart from others of the same name.
    private static String detail(Customer customer) {
        var known = customer.email() == null ? customer.externalId() : customer.email();
        return known == null || known.equals(customer.label()) ? "" : known;
    }
}
