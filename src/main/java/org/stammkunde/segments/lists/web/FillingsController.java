package org.stammkunde.segments.lists.web;

import static org.stammkunde.web.Texts.t;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.lists.Filling;
import org.stammkunde.segments.lists.FillingId;
import org.stammkunde.segments.lists.Fillings;
import org.stammkunde.segments.lists.ListId;
import org.stammkunde.segments.lists.Lists;
import org.stammkunde.segments.lists.UnknownLine;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ProgressView;
import org.stammkunde.web.spi.ViewerSource;

/// Puts many on a list at once.
@Controller
@RequestMapping("/lists/{id}/fillings")
@Requires(Permission.MANAGE_SEGMENTS)
class FillingsController {

    private final Lists lists;
    private final Fillings fillings;
    private final ViewerSource viewers;
    private final Clock clock;

    FillingsController(Lists lists, Fillings fillings, ViewerSource viewers, Clock clock) {
        this.lists = lists;
        this.fillings = fillings;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GetMapping("/new")
    Page ask(@PathVariable long id) {
        return new FillingForm(lists.get(new ListId(id)), "", "", FieldErrors.none());
    }

    /// A file goes before what was typed.
    @PostMapping
    Object read(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String column)
            throws IOException {
        var list = lists.get(new ListId(id));
        try (var names = names(file, text)) {
            var filling = fillings.read(list.id(), names, column.isBlank() ? null : column);
            return Redirect.to(path(id, filling.value()));
        } catch (SegmentException e) {
            var errors = FormProblems.of(e, "file", "column");
            return new FillingForm(list, text, column, errors);
        }
    }

    private static InputStream names(@Nullable MultipartFile file, String text) throws IOException {
        return file == null || file.isEmpty()
                ? new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))
                : file.getInputStream();
    }

    @GetMapping("/{filling}")
    @Requires(Permission.VIEW_CUSTOMERS)
    Page show(@PathVariable long id, @PathVariable long filling) {
        var list = lists.get(new ListId(id));
        var one = fillings.get(list.id(), new FillingId(filling));
        return new FillingPage(list, one, progress(one));
    }

    @GetMapping("/{filling}/progress")
    @Requires(Permission.VIEW_CUSTOMERS)
    Page progress(@PathVariable long id, @PathVariable long filling) {
        return progress(fillings.get(new ListId(id), new FillingId(filling)));
    }

    @PostMapping("/{filling}/cancellation")
    Redirect cancel(@PathVariable long id, @PathVariable long filling) {
        fillings.cancel(new ListId(id), new FillingId(filling));
        return Redirect.to(path(id, filling));
    }

    @PostMapping("/{filling}/resumption")
    Redirect resume(@PathVariable long id, @PathVariable long filling) {
        fillings.resume(new ListId(id), new FillingId(filling));
        return Redirect.to(path(id, filling));
    }

    @GetMapping("/{filling}/unknown.csv")
    @Requires(Permission.EXPORT)
    CsvDownload<UnknownLine> unknown(@PathVariable long id, @PathVariable long filling) {
        var one = fillings.get(new ListId(id), new FillingId(filling));
        return new CsvDownload<>(
                t("segments.lists.unknown.file"),
                ListColumns.unknown(),
                each -> fillings.forEachUnknown(one.list(), one.id(), each));
    }

    private ProgressView progress(Filling filling) {
        var home = path(filling.list().value(), filling.id().value());
        var job = filling.job();
        return new ProgressView(
                home + "/progress",
                home,
                t("segments.lists.filling.progress"),
                FillingPage.state(filling),
                filling.done(),
                filling.total(),
                filling.done(),
                job.startedAt(),
                job.finishedAt(),
                clock.instant(),
                mayChange() ? home + "/cancellation" : null,
                t("segments.lists.filling.cancel"),
                trouble(job.errorCode()));
    }

    private boolean mayChange() {
        return viewers.viewer().filter(who -> who.may(Permission.MANAGE_SEGMENTS)).isPresent();
    }

    private static @Nullable String trouble(@Nullable String code) {
        return code == null ? null : Texts.text(Texts.language(), "error." + code, Map.of());
    }

    private static String path(long list, long filling) {
        return "/lists/" + list + "/fillings/" + filling;
    }
}
