package org.stammkunde.connectors.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.MappingJson;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;

/// Imports for programs.
@RestController
@RequestMapping("/api/v1/imports")
@Requires(Permission.VIEW_IMPORTS)
class ImportsApi {

    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    /// An import that was taken on.
    record Accepted(long id, String state) {}

    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.RUN_IMPORTS)
    ResponseEntity<Accepted> create(
            @Parameter(required = true) @RequestParam(required = false)
                    @Nullable MultipartFile file,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "orders",
                                                "customers",
                                                "events",
                                                "products",
                                                "subscriptions",
                                                "tickets"
                                            }))
                    @RequestParam(defaultValue = "orders")
                    String kind,
            @Parameter(description = "How files of a known system are read: docs/import-format.md")
                    @RequestParam(required = false)
                    @Nullable String preset,
            @Parameter(description = "What the columns mean, as JSON, instead of a preset")
                    @RequestParam(required = false)
                    @Nullable String mapping)
            throws IOException {
        var about = requireKind(kind);
        var name = requireFile(file).getOriginalFilename();
        var id = start(about, name == null ? "" : name, requireFile(file), preset, mapping);
        var state = imports.get(id).state().code();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(new Accepted(id.value(), state));
    }

    /// Newest first; for the reasons of rejected rows ask the single import.
    @GetMapping
    ApiList<ImportReport> list(ApiQuery query) {
        int size = query.page().size();
        return ApiList.of(
                query,
                after -> imports.after(after, size),
                imports::count,
                run -> ImportReport.of(run, imports.caughtUp(run), List.of()));
    }

    @GetMapping("/{id}")
    ImportReport get(@PathVariable long id) {
        var run = imports.get(new ImportId(id));
        return ImportReport.of(run, imports.caughtUp(run), imports.reasons(run.id()));
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Permission.RUN_IMPORTS)
    ImportReport cancel(@PathVariable long id) {
        imports.cancel(new ImportId(id));
        return get(id);
    }

    @PostMapping("/{id}/resumption")
    @Requires(Permission.RUN_IMPORTS)
    ImportReport resume(@PathVariable long id) {
        imports.resume(new ImportId(id));
        return get(id);
    }

    @PostMapping("/{id}/abandonment")
    @Requires(Permission.RUN_IMPORTS)
    ImportReport abandon(@PathVariable long id) {
        imports.abandon(new ImportId(id));
        return get(id);
    }

    private ImportId start(
            ImportKind kind,
            String name,
            MultipartFile file,
            @Nullable String preset,
            @Nullable String mapping)
            throws IOException {
        if (preset != null && mapping != null) {
            throw ImportsException.request("imports.preset-and-mapping", "preset", Map.of());
        }
        if (preset != null) {
            var known = requirePreset(kind, preset);
            try (var bytes = file.getInputStream()) {
                return imports.start(name, bytes, known);
            }
        }
        if (mapping == null) {
            throw ImportsException.request("imports.no-preset", "preset", presets(kind));
        }
        var settled = MappingJson.read(mapping, kind);
        try (var bytes = file.getInputStream()) {
            return imports.start(name, bytes, settled);
        }
    }

    private static MultipartFile requireFile(@Nullable MultipartFile file) {
        if (file == null) {
            throw ImportsException.request("imports.no-file", "file", Map.of());
        }
        return file;
    }

    static ImportKind requireKind(String kind) {
        return ImportKind.of(kind)
                .orElseThrow(
                        () ->
                                ImportsException.request(
                                        "imports.unknown-kind",
                                        "kind",
                                        Map.of("kind", kind, "known", kinds())));
    }

    private static String kinds() {
        return Arrays.stream(ImportKind.values())
                .map(ImportKind::code)
                .collect(Collectors.joining(", "));
    }

    static Preset requirePreset(ImportKind kind, String key) {
        var preset = Preset.of(kind, key);
        if (preset == null) {
            throw ImportsException.request(
                    "imports.unknown-preset",
                    "preset",
                    Map.of("preset", key, "known", presets(kind).get("known")));
        }
        return preset;
    }

    private static Map<String, Object> presets(ImportKind kind) {
        return Map.of(
                "known",
                Preset.of(kind).stream().map(Preset::key).collect(Collectors.joining(", ")));
    }
}
