package org.stammkunde.customers.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.CustomerQuery;
import org.stammkunde.customers.Customers;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.spi.ViewerSource;

/// Makes two customers one, and takes it back.
@Controller
@RequestMapping("/customers/{id}/merges")
@Requires(Permission.EDIT_CUSTOMERS)
class MergesController {

    private static final int CANDIDATES = 20;

    private final Customers customers;
    private final ViewerSource viewers;

    MergesController(Customers customers, ViewerSource viewers) {
        this.customers = customers;
        this.viewers = viewers;
    }

    @GetMapping("/new")
    MergeForm form(@PathVariable long id, @RequestParam(defaultValue = "") String q) {
        var customer = customers.get(new CustomerId(id));
        return new MergeForm(customer, q, q.isBlank() ? List.of() : candidates(customer, q));
    }

    @PostMapping
    Redirect merge(@PathVariable long id, @RequestParam long other) {
        long merge = customers.merge(new CustomerId(id), new CustomerId(other), viewer());
        return back(id).with("customers.merges.done")
                .undo("/customers/" + id + "/merges/" + merge + "/undo");
    }

    @PostMapping("/{merge}/undo")
    Redirect undo(@PathVariable long id, @PathVariable long merge) {
        customers.undo(new CustomerId(id), merge, viewer());
        return back(id).with("customers.merges.undone-notice");
    }

    private List<Customer> candidates(Customer customer, String text) {
        var page = new PageRequest(0, CANDIDATES + 1, null, true);
        return customers
                .list(new CustomerQuery(text, null, null, null, null, page))
                .items()
                .stream()
                .filter(other -> !other.id().equals(customer.id()))
                .limit(CANDIDATES)
                .toList();
    }

    private String viewer() {
        return viewers.viewer().map(Viewer::id).orElseThrow();
    }

    private static Redirect back(long id) {
        return Redirect.to("/customers/" + id);
    }
}
