package org.stammkunde.customers.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.CustomersException;
import org.stammkunde.customers.Edits;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.spi.ViewerSource;

/// Enters by hand who a customer is, and takes it back.
@Controller
@RequestMapping("/customers/{id}/edits")
@Requires(Permission.EDIT_CUSTOMERS)
class EditsController {

    private final Customers customers;
    private final Edits edits;
    private final CustomerPages pages;
    private final ViewerSource viewers;

    EditsController(Customers customers, Edits edits, CustomerPages pages, ViewerSource viewers) {
        this.customers = customers;
        this.edits = edits;
        this.pages = pages;
        this.viewers = viewers;
    }

    @GetMapping("/new")
    EditForm form(@PathVariable long id) {
        return form(id, TypedProfile.NOTHING, null);
    }

    @PostMapping
    Object edit(@PathVariable long id, @RequestParam Map<String, String> fields) {
        var typed = new TypedProfile(fields);
        try {
            var edit = edits.make(new CustomerId(id), typed.draft(), viewer());
            return edit.isEmpty()
                    ? back(id).with("customers.edit.unchanged")
                    : back(id).with("customers.edit.done").undo(undoPath(id, edit.getAsLong()));
        } catch (CustomersException e) {
            return form(id, typed, e);
        }
    }

    @PostMapping("/{edit}/undo")
    Redirect undo(@PathVariable long id, @PathVariable long edit) {
        edits.undo(new CustomerId(id), edit, viewer());
        return back(id).with("customers.edit.undone");
    }

    private EditForm form(long id, TypedProfile typed, @Nullable CustomersException problem) {
        var customer = customers.get(new CustomerId(id));
        return new EditForm(customer, pages.facts(customer.id()), typed, problem);
    }

    private String viewer() {
        return viewers.viewer().map(Viewer::id).orElseThrow();
    }

    private static String undoPath(long id, long edit) {
        return "/customers/" + id + "/edits/" + edit + "/undo";
    }

    private static Redirect back(long id) {
        return Redirect.to("/customers/" + id);
    }
}
