package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Chosen;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// Asks which category the chosen products shall have.
public record CategoryForm(
        int status, Chosen chosen, long products, String category, FieldErrors errors)
        implements Page {

    public Field field() {
        return Field.text("name", t("commerce.product.category"))
                .value(category)
                .with("maxlength", "200")
                .with("autofocus", "on")
                .hint(t("commerce.categories.hint"))
                .error(errors.at("category"));
    }
}
