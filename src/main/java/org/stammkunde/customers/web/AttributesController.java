package org.stammkunde.customers.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stammkunde.customers.Attributes;
import org.stammkunde.customers.CustomersException;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;

/// Gives the customers chosen in the list an attribute.
@Controller
@RequestMapping("/customers/attributes")
@Requires(Permission.EDIT_CUSTOMERS)
class AttributesController {

    private final Attributes attributes;

    AttributesController(Attributes attributes) {
        this.attributes = attributes;
    }

    @GetMapping("/new")
    AttributeForm ask(ListQuery query) {
        return form(200, query, FieldErrors.none());
    }

    @PostMapping
    Object set(ListQuery query) {
        var chosen = CustomerFilter.chosen(query);
        if (chosen.none()) {
            return form(422, query, FieldErrors.none());
        }
        try {
            var who = CustomerFilter.of(chosen);
            var change = attributes.set(who, query.value("name"), query.value("value"));
            return Redirect.to(chosen.back())
                    .with("customers.attributes.done", "count", change.customers())
                    .undo("/customers/attributes/" + change.id() + "/undo");
        } catch (CustomersException e) {
            return form(422, query, FieldErrors.of(e));
        }
    }

    @PostMapping("/{change}/undo")
    Redirect undo(@PathVariable long change) {
        int customers = attributes.undo(change);
        return Redirect.to("/customers").with("customers.attributes.undone", "count", customers);
    }

    private AttributeForm form(int status, ListQuery query, FieldErrors errors) {
        var chosen = CustomerFilter.chosen(query);
        return new AttributeForm(
                status,
                chosen,
                chosen.none() ? 0 : attributes.count(CustomerFilter.of(chosen)),
                query.valueOr("name", ""),
                query.valueOr("value", ""),
                errors);
    }
}
