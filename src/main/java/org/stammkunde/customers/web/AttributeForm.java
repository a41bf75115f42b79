package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Chosen;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// Asks which attribute the chosen customers shall have.
///
/// @param customers how many are chosen; more than can be done at once when above the limit
public record AttributeForm(
        int status, Chosen chosen, long customers, String name, String value, FieldErrors errors)
        implements Page {

    public List<Field> fields() {
        return List.of(
                Field.text("name", t("customers.attributes.name"))
                        .value(name)
                        .with("maxlength", "60")
                        .with("autofocus", "on")
                        .hint(t("customers.attributes.name.hint"))
                        .errors(errors)
                        .mandatory(),
                Field.text("value", t("customers.attributes.value"))
                        .value(value)
                        .with("maxlength", "500")
                        .hint(t("customers.attributes.value.hint"))
                        .errors(errors));
    }
}
