package org.stammkunde.connectors.web;

import static org.stammkunde.web.Texts.t;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.stammkunde.connectors.Import;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.ImportState;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.OwnFormat;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;
import org.stammkunde.web.kit.ProgressView;
import org.stammkunde.web.spi.ViewerSource;

/// Imports for people.
@Controller
@RequestMapping("/imports")
@Requires(Permission.VIEW_IMPORTS)
class ImportController {

    private static final int FIRST_REJECTS = 20;

    private final Imports imports;
    private final ViewerSource viewers;
    private final Clock clock;

    ImportController(Imports imports, ViewerSource viewers, Clock clock) {
        this.imports = imports;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GetMapping
    Page list(ListQuery query) {
        return new ImportList(
                ListView.of(
                                "imports",
                                t("imports.list.title"),
                                query,
                                ImportList.columns(),
                                imports.list(query.page()))
                        .empty(
                                new ListView.Empty(
                                        t("imports.list.empty"), t("imports.list.empty.lead"))));
    }

    @GetMapping("/new")
    @Requires(Permission.RUN_IMPORTS)
    Page choose(@RequestParam(defaultValue = "orders") String kind) {
        var known = ImportKind.of(kind).orElse(ImportKind.ORDERS);
        return new NewImport(known, FieldErrors.none());
    }

    @PostMapping
    @Requires(Permission.RUN_IMPORTS)
    Object send(
            @RequestParam(defaultValue = "orders") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var about = ImportsApi.requireKind(kind);
        if (file == null || file.isEmpty()) {
            return new NewImport(about, FieldErrors.none().with("file", t("imports.new.missing")));
        }
        var name = file.getOriginalFilename();
        try (var bytes = file.getInputStream()) {
            var id = imports.store(about, name == null ? "" : name, bytes);
            return Redirect.to("/imports/" + id + "/mapping");
        } catch (ImportsException e) {
            return new NewImport(about, FieldErrors.of(e));
        }
    }

    @GetMapping("/{id}")
    Object show(@PathVariable long id) {
        var run = imports.get(new ImportId(id));
        if (run.state() == ImportState.DRAFT) {
            return Redirect.to("/imports/" + id + "/mapping");
        }
        return new ImportPage(
                run,
                progress(run),
                imports.caughtUp(run),
                imports.reasons(run.id()),
                imports.rejects(run.id(), 0, FIRST_REJECTS));
    }

    @GetMapping("/{id}/progress")
    Page progress(@PathVariable long id) {
        return progress(imports.get(new ImportId(id)));
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Permission.RUN_IMPORTS)
    Redirect cancel(@PathVariable long id) {
        boolean draft = imports.get(new ImportId(id)).state() == ImportState.DRAFT;
        imports.cancel(new ImportId(id));
        return draft
                ? Redirect.to("/imports").with("imports.mapping.discarded")
                : Redirect.to("/imports/" + id);
    }

    @PostMapping("/{id}/resumption")
    @Requires(Permission.RUN_IMPORTS)
    Redirect resume(@PathVariable long id) {
        imports.resume(new ImportId(id));
        return Redirect.to("/imports/" + id);
    }

    @PostMapping("/{id}/abandonment")
    @Requires(Permission.RUN_IMPORTS)
    Redirect abandon(@PathVariable long id) {
        imports.abandon(new ImportId(id));
        return Redirect.to("/imports/" + id);
    }

    @GetMapping("/template.csv")
    ResponseEntity<String> template(@RequestParam(defaultValue = "orders") String kind) {
        var about = ImportsApi.requireKind(kind);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"stammkunde-" + about.code() + ".csv\"")
                .body(String.join(",", OwnFormat.template(about)) + "\r\n");
    }

    private ProgressView progress(Import run) {
        var home = "/imports/" + run.id();
        return new ProgressView(
                home + "/progress",
                home,
                t("imports.page.progress"),
                ProgressView.State.valueOf(run.state().name()),
                run.bytesDone(),
                run.fileBytes(),
                run.rowsRead(),
                run.startedAt(),
                run.finishedAt(),
                clock.instant(),
                mayRun() ? home + "/cancellation" : null,
                t("imports.page.cancel"),
                trouble(run.problem()));
    }

    private boolean mayRun() {
        return viewers.viewer().filter(who -> who.may(Permission.RUN_IMPORTS)).isPresent();
    }

    private static @Nullable String trouble(Import.@Nullable Problem problem) {
        return problem == null
                ? null
                : Texts.text(
                        Texts.language(), "error." + problem.code(), Map.copyOf(problem.args()));
    }
}
