package org.stammkunde.commerce.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stammkunde.commerce.Categories;
import org.stammkunde.commerce.CommerceException;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;

/// Gives the products chosen in the list a category.
@Controller
@RequestMapping("/products/categories")
@Requires(Permission.EDIT_CUSTOMERS)
class CategoriesController {

    /// Not `category`, which is a filter of the list.
    private static final String NAME = "name";

    private final Categories categories;

    CategoriesController(Categories categories) {
        this.categories = categories;
    }

    @GetMapping("/new")
    CategoryForm ask(ListQuery query) {
        return form(200, query, FieldErrors.none());
    }

    @PostMapping
    Object set(ListQuery query) {
        var chosen = ProductFilter.chosen(query);
        if (chosen.none()) {
            return form(422, query, FieldErrors.none());
        }
        try {
            var change = categories.set(ProductFilter.of(chosen), query.value(NAME));
            return Redirect.to(chosen.back())
                    .with("commerce.categories.done", "count", change.products())
                    .undo("/products/categories/" + change.id() + "/undo");
        } catch (CommerceException e) {
            return form(422, query, FieldErrors.of(e));
        }
    }

    @PostMapping("/{change}/undo")
    Redirect undo(@PathVariable long change) {
        int products = categories.undo(change);
        return Redirect.to("/products").with("commerce.categories.undone", "count", products);
    }

    private CategoryForm form(int status, ListQuery query, FieldErrors errors) {
        var chosen = ProductFilter.chosen(query);
        return new CategoryForm(
                status,
                chosen,
                chosen.none() ? 0 : categories.count(ProductFilter.of(chosen)),
                query.valueOr(NAME, ""),
                errors);
    }
}
