package org.stammkunde.customers.notes;

import static org.stammkunde.web.Texts.t;

import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Customer;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// A note being written or changed.
///
/// @param note its id, null = a new one
/// @param body as typed
public record NotePage(Customer customer, @Nullable Long note, String body, FieldErrors errors)
        implements Page {

    public Field field() {
        return Field.textarea("body", t("customers.notes.body"))
                .value(body)
                .with("maxlength", Integer.toString(Notes.LONGEST))
                .with("rows", "8")
                .errors(errors)
                .mandatory();
    }

    public String back() {
        return "/customers/" + customer.id();
    }

    public String action() {
        return back() + "/notes" + (note == null ? "" : "/" + note);
    }

    public String title() {
        return t(note == null ? "customers.notes.add" : "customers.notes.edit-title");
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
