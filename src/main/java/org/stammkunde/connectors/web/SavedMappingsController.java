package org.stammkunde.connectors.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.SavedMappings;
import org.stammkunde.shared.Permission;
import org.stammkunde.shared.ProblemException.Category;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;

/// Looks through the settings kept for the next file, renames and deletes them.
@Controller
@RequestMapping("/imports/mappings")
@Requires(Permission.RUN_IMPORTS)
class SavedMappingsController {

    private final SavedMappings saved;

    SavedMappingsController(SavedMappings saved) {
        this.saved = saved;
    }

    @GetMapping
    Page list(ListQuery query) {
        var rows = saved.list(query.value(SavedMappingList.TEXT), query.page());
        return new SavedMappingList(SavedMappingList.view(query, rows));
    }

    @GetMapping("/{id}")
    Page show(@PathVariable long id) {
        var kept = saved.get(id);
        return new SavedMappingPage(kept, kept.name(), FieldErrors.none());
    }

    @PostMapping("/{id}")
    Object rename(@PathVariable long id, @RequestParam(defaultValue = "") String name) {
        try {
            saved.rename(id, name);
            return Redirect.to("/imports/mappings").with("imports.mappings.renamed");
        } catch (ImportsException e) {
            if (e.category() != Category.USER) {
                throw e;
            }
            return new SavedMappingPage(saved.get(id), name, FieldErrors.of(e));
        }
    }

    @PostMapping("/{id}/deletion")
    Redirect delete(@PathVariable long id) {
        saved.delete(id);
        return Redirect.to("/imports/mappings").with("imports.mappings.deleted");
    }
}
