package org.stammkunde.segments.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.segments.SegmentDraft;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.web.FormNode.Group;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;

/// Where segments are built. What has been built so far is in the form itself, nowhere else.
@Controller
@RequestMapping("/segments")
@Requires(Permission.MANAGE_SEGMENTS)
class BuilderController {

    private final Segments segments;
    private final Builders builders;

    BuilderController(Segments segments, Builders builders) {
        this.segments = segments;
        this.builders = builders;
    }

    /// @param in segments whose customers it begins with, those who are in all of them
    /// @param out segments whose customers it leaves out
    @GetMapping("/new")
    Page begin(
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") List<Long> in,
            @RequestParam(defaultValue = "") List<Long> out) {
        var inside = in.stream().filter(Objects::nonNull).toList();
        if (!inside.isEmpty()) {
            return builders.page(inside, out.stream().filter(Objects::nonNull).toList());
        }
        return Template.find(template)
                .map(builders::page)
                .orElseGet(
                        () -> {
                            var whole = new Group(false, false, List.of(Kinds.fresh()));
                            return builders.page(null, "", "", whole, null);
                        });
    }

    @GetMapping("/{id}/edit")
    Page edit(@PathVariable long id) {
        return builders.page(segments.get(new SegmentId(id)));
    }

    /// Shows the form again after a choice or a button.
    @PostMapping("/builder")
    Page again(
            @RequestParam(required = false) @Nullable Long segment,
            @RequestParam(name = "do", defaultValue = "") String action,
            @RequestParam MultiValueMap<String, String> params) {
        var whole = FormTree.after(FormTree.of(params), action, Kinds.fresh());
        return builders.page(
                segment == null ? null : new SegmentId(segment),
                Builders.text(params, "name"),
                Builders.text(params, "description"),
                whole,
                FormTree.next(whole, action));
    }

    @PostMapping
    Object create(@RequestParam MultiValueMap<String, String> params) {
        return builders.saved(null, params, draft -> saved(segments.create(draft).id()));
    }

    @PostMapping("/{id}")
    Object change(@PathVariable long id, @RequestParam MultiValueMap<String, String> params) {
        var segment = new SegmentId(id);
        return builders.saved(segment, params, draft -> changed(segment, draft));
    }

    private Redirect changed(SegmentId id, SegmentDraft draft) {
        return saved(segments.change(id, draft).id());
    }

    private static Redirect saved(SegmentId id) {
        return Redirect.to("/segments/" + id).with("segments.saved");
    }
}
