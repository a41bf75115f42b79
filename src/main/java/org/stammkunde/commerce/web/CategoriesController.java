package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stammkunde.commerce.Categories;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.BulkChange;
import org.stammkunde.web.kit.BulkForm;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;

/// Gives the products chosen in the list a category.
@Controller
@RequestMapping("/products/categories")
@Requires(Permission.EDIT_CUSTOMERS)
class CategoriesController {

    private static final BulkChange CHANGE =
            BulkChange.of("/products", "/products/categories", "commerce.categories.");

    /// Not `category`, which is a filter of the list.
    private static final String NAME = "name";

    private final Categories categories;

    CategoriesController(Categories categories) {
        this.categories = categories;
    }

    @GetMapping("/new")
    BulkForm ask(ListQuery query) {
        return form(query, FieldErrors.none());
    }

    @PostMapping
    Object set(ListQuery query) {
        return CHANGE.make(
                ProductFilter.chosen(query), () -> change(query), errors -> form(query, errors));
    }

    @PostMapping("/{change}/undo")
    Redirect undo(@PathVariable long change) {
        return CHANGE.undone(categories.undo(change));
    }

    private BulkChange.Done change(ListQuery query) {
        var chosen = ProductFilter.of(ProductFilter.chosen(query));
        var made = categories.set(chosen, query.value(NAME));
        return new BulkChange.Done(made.id(), made.rows());
    }

    private BulkForm form(ListQuery query, FieldErrors errors) {
        var chosen = ProductFilter.chosen(query);
        long rows = chosen.none() ? 0 : categories.count(ProductFilter.of(chosen));
        return CHANGE.form(chosen, rows, fields(query, errors), errors);
    }

    private static List<Field> fields(ListQuery query, FieldErrors errors) {
        return List.of(
                Field.text(NAME, t("commerce.product.category"))
                        .value(query.value(NAME))
                        .with("maxlength", "200")
                        .with("autofocus", "on")
                        .hint(t("commerce.categories.hint"))
                        .error(errors.at("category")));
    }
}
