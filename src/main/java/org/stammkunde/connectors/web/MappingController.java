package org.stammkunde.connectors.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.ImportState;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.SavedMapping;
import org.stammkunde.connectors.SavedMappings;
import org.stammkunde.connectors.mapping.Mapping;
import org.stammkunde.connectors.mapping.Plan;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.connectors.reading.Sample;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.FieldErrors;

/// Settles what the columns of a stored file mean.
@Controller
@RequestMapping("/imports/{id}/mapping")
@Requires(Permission.RUN_IMPORTS)
class MappingController {

    private final Imports imports;
    private final SavedMappings saved;

    MappingController(Imports imports, SavedMappings saved) {
        this.imports = imports;
        this.saved = saved;
    }

    @GetMapping
    Object show(
            @PathVariable long id,
            @RequestParam(name = "saved", required = false) @Nullable Long kept) {
        var run = imports.get(new ImportId(id));
        if (run.state() != ImportState.DRAFT) {
            return Redirect.to("/imports/" + id);
        }
        var known = kept == null ? null : saved.find(kept).orElse(null);
        return known == null
                ? page(run.id(), new MappingForm(Map.of()), FieldErrors.none())
                : page(run.id(), known);
    }

    @PostMapping("/preview")
    Page preview(@PathVariable long id, @RequestParam Map<String, String> form) {
        return page(new ImportId(id), new MappingForm(form), FieldErrors.none());
    }

    @PostMapping
    Object begin(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String preset,
            @RequestParam Map<String, String> form) {
        var run = new ImportId(id);
        try {
            if (preset != null) {
                imports.begin(run, ImportsApi.requirePreset(preset));
            } else {
                begin(run, new MappingForm(form));
            }
            return Redirect.to("/imports/" + id);
        } catch (ImportsException e) {
            return page(run, new MappingForm(form), FieldErrors.of(e));
        }
    }

    private void begin(ImportId run, MappingForm form) {
        var sample = imports.sample(run, form.format());
        var mapping = form.mapping(sample);
        Plan.settle(mapping, sample.format(), sample.header());
        var name = form.values().getOrDefault("save", "").strip();
        if (!name.isEmpty()) {
            saved.save(
                    name.substring(0, Math.min(100, name.length())),
                    mapping.named(sample.header()));
        }
        imports.begin(run, mapping);
    }

    private Page page(ImportId id, MappingForm form, FieldErrors errors) {
        var sample = imports.sample(id, form.format());
        var source = form.values().getOrDefault("source", Mapping.CSV);
        return page(id, sample, form.fields(sample), source, errors);
    }

    private Page page(ImportId id, SavedMapping kept) {
        var sample = imports.sample(id, kept.mapping().format());
        var plan = kept.mapping().fields(sample.header());
        return page(id, sample, plan, kept.mapping().source(), FieldErrors.none());
    }

    private Page page(
            ImportId id, Sample sample, List<String> fields, String source, FieldErrors errors) {
        return new ImportMapping(
                imports.get(id),
                sample,
                fields,
                source,
                Preset.recognise(sample.header()),
                saved.all(),
                errors);
    }
}
