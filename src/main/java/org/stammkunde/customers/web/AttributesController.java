package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stammkunde.customers.Attributes;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.BulkChange;
import org.stammkunde.web.kit.BulkForm;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;

/// Gives the customers chosen in the list an attribute.
@Controller
@RequestMapping("/customers/attributes")
@Requires(Permission.EDIT_CUSTOMERS)
class AttributesController {

    private static final BulkChange CHANGE =
            BulkChange.of("/customers", "/customers/attributes", "customers.attributes.")
                    .atMost(Attributes.MOST);

    private final Attributes attributes;

    AttributesController(Attributes attributes) {
        this.attributes = attributes;
    }

    @GetMapping("/new")
    BulkForm ask(ListQuery query) {
        return form(query, FieldErrors.none());
    }

    @PostMapping
    Object set(ListQuery query) {
        return CHANGE.make(
                CustomerFilter.chosen(query), () -> change(query), errors -> form(query, errors));
    }

    @PostMapping("/{change}/undo")
    Redirect undo(@PathVariable long change) {
        return CHANGE.undone(attributes.undo(change));
    }

    private BulkChange.Done change(ListQuery query) {
        var chosen = CustomerFilter.of(CustomerFilter.chosen(query));
        var made = attributes.set(chosen, query.value("name"), query.value("value"));
        return new BulkChange.Done(made.id(), made.rows());
    }

    private BulkForm form(ListQuery query, FieldErrors errors) {
        var chosen = CustomerFilter.chosen(query);
        long rows = chosen.none() ? 0 : attributes.count(CustomerFilter.of(chosen));
        return CHANGE.form(chosen, rows, fields(query, errors), errors);
    }

    private static List<Field> fields(ListQuery query, FieldErrors errors) {
        return List.of(
                Field.text("name", t("customers.attributes.name"))
                        .value(query.value("name"))
                        .with("maxlength", "60")
                        .with("autofocus", "on")
                        .hint(t("customers.attributes.name.hint"))
                        .errors(errors)
                        .mandatory(),
                Field.text("value", t("customers.attributes.value"))
                        .value(query.value("value"))
                        .with("maxlength", "500")
                        .hint(t("customers.attributes.value.hint"))
                        .errors(errors));
    }
}
