package org.stammkunde.connectors.webhooks.mapped;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.connectors.webhooks.WebhookException;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.FieldErrors;

/// Lets somebody choose what in the deliveries of a source means what. Every choice is a button
/// of one form, so it works without a script.
@Controller
@RequestMapping("/sources/{id}/mapping")
@Requires(Permission.MANAGE_SOURCES)
class HookMappingController {

    private final Mappings mappings;
    private final MappingView view;

    HookMappingController(Mappings mappings, MappingView view) {
        this.mappings = mappings;
        this.view = view;
    }

    @GetMapping
    MappingPage page(@PathVariable long id) {
        var form = MappingForm.of(mappings.mapping(id));
        return view.of(mappings.source(id), form, Place.USER_ID.key(), 0, FieldErrors.none());
    }

    /// Shows what would come of it, and stores nothing.
    @PostMapping("/draft")
    MappingPage draft(@PathVariable long id, @RequestParam Map<String, String> typed) {
        var form = new MappingForm(typed);
        var target = form.value("target");
        var pick = form.value("pick");
        var picked = pick.isEmpty() || target.isEmpty() ? form : form.with(target, pick);
        return view.of(mappings.source(id), picked, target, number(typed), FieldErrors.none());
    }

    @PostMapping
    Object save(@PathVariable long id, @RequestParam Map<String, String> typed) {
        var form = new MappingForm(typed);
        try {
            mappings.change(id, form.mapping());
            return Redirect.to("/sources/" + id + "/connection").with("webhooks.mapping.saved");
        } catch (WebhookException e) {
            return view.of(
                    mappings.source(id),
                    form,
                    form.value("target"),
                    number(typed),
                    FieldErrors.of(e));
        }
    }

    private static long number(Map<String, String> typed) {
        var sample = typed.getOrDefault("sample", "");
        return sample.matches("\\d{1,18}") ? Long.parseLong(sample) : 0;
    }
}
