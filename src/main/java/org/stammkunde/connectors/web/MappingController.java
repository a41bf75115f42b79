package org.stammkunde.connectors.web;

import static org.stammkunde.web.Texts.t;

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
        return kept == null
                ? page(run.id(), new MappingForm(Map.of()), FieldErrors.none())
                : page(run.id(), saved.get(kept));
    }

    @PostMapping("/preview")
    Page preview(@PathVariable long id, @RequestParam Map<String, String> form) {
        var typed = new MappingForm(form);
        return page(new ImportId(id), typed, typed.errors());
    }

    @PostMapping
    Object begin(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String preset,
            @RequestParam Map<String, String> values) {
        var run = new ImportId(id);
        var form = new MappingForm(values);
        var errors = preset == null ? form.errors() : missing(preset);
        if (errors.any()) {
            return page(run, form, errors);
        }
        try {
            if (preset == null && !form.fits(imports.sample(run, form.format()))) {
                return page(run, form, errors);
            }
            begin(run, preset, form);
            return Redirect.to("/imports/" + id);
        } catch (ImportsException e) {
            return page(run, form, FieldErrors.of(e));
        }
    }

    private static FieldErrors missing(String preset) {
        return preset.isEmpty()
                ? FieldErrors.none().with("preset", t("imports.mapping.preset.missing"))
                : FieldErrors.none();
    }

    private void begin(ImportId run, @Nullable String preset, MappingForm form) {
        if (preset == null) {
            begin(run, form);
        } else {
            var kind = imports.get(run).kind();
            imports.begin(run, ImportsApi.requirePreset(kind, preset));
        }
    }

    private void begin(ImportId run, MappingForm form) {
        var sample = imports.sample(run, form.format());
        var mapping = form.mapping(imports.get(run).kind(), sample);
        Plan.settle(mapping, sample.format(), sample.header());
        if (!form.text("save").isEmpty()) {
            saved.save(form.text("save"), mapping.named(sample.header()));
        }
        imports.begin(run, mapping);
    }

    private Page page(ImportId id, MappingForm form, FieldErrors errors) {
        var sample = imports.sample(id, form.format());
        return form.fits(sample)
                ? page(id, sample, form, errors)
                : page(id, imports.sample(id, form.columns()), form, errors);
    }

    private Page page(ImportId id, SavedMapping kept) {
        var sample = imports.sample(id, kept.mapping().format());
        return page(id, sample, MappingForm.of(kept.mapping(), sample), FieldErrors.none());
    }

    private Page page(ImportId id, Sample sample, MappingForm form, FieldErrors errors) {
        var run = imports.get(id);
        var preset = Preset.recognise(run.kind(), sample.header());
        return new ImportMapping(run, sample, form, preset, saved.names(run.kind()), errors);
    }
}
