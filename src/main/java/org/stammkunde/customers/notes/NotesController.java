package org.stammkunde.customers.notes;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.CustomersException;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.FieldErrors;

/// Writes notes from the customer page.
@Controller
@RequestMapping("/customers/{id}/notes")
@Requires(Permission.EDIT_CUSTOMERS)
class NotesController {

    private final Notes notes;
    private final Customers customers;

    NotesController(Notes notes, Customers customers) {
        this.notes = notes;
        this.customers = customers;
    }

    @PostMapping
    Object add(@PathVariable long id, @RequestParam(defaultValue = "") String body) {
        try {
            notes.add(new CustomerId(id), body);
            return back(id).with("customers.notes.added");
        } catch (CustomersException e) {
            return new NotePage(customers.get(new CustomerId(id)), null, body, FieldErrors.of(e));
        }
    }

    @GetMapping("/{note}")
    NotePage form(@PathVariable long id, @PathVariable long note) {
        var customer = customers.get(new CustomerId(id));
        return new NotePage(
                customer, note, notes.get(customer.id(), note).body(), FieldErrors.none());
    }

    @PostMapping("/{note}")
    Object change(
            @PathVariable long id,
            @PathVariable long note,
            @RequestParam(defaultValue = "") String body) {
        try {
            notes.change(new CustomerId(id), note, body);
            return back(id).with("customers.notes.changed");
        } catch (CustomersException e) {
            return new NotePage(customers.get(new CustomerId(id)), note, body, FieldErrors.of(e));
        }
    }

    @PostMapping("/{note}/removal")
    Redirect delete(@PathVariable long id, @PathVariable long note) {
        notes.delete(new CustomerId(id), note);
        return back(id).with("customers.notes.deleted")
                .undo("/customers/" + id + "/notes/" + note + "/restoration");
    }

    @PostMapping("/{note}/restoration")
    Redirect restore(@PathVariable long id, @PathVariable long note) {
        notes.restore(new CustomerId(id), note);
        return back(id).with("customers.notes.restored");
    }

    private static Redirect back(long id) {
        return Redirect.to("/customers/" + id);
    }
}
