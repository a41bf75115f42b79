package org.stammkunde.ingest.sources;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.stammkunde.ingest.EventLog;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.shared.Permission;
import org.stammkunde.shared.Slice;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The pages about sources.
@Controller
@RequestMapping("/sources")
@Requires(Permission.MANAGE_SOURCES)
class SourcesController {

    private static final int ARRIVALS = 20;

    private final Sources sources;
    private final Volumes volumes;
    private final EventLog log;

    SourcesController(Sources sources, Volumes volumes, EventLog log) {
        this.sources = sources;
        this.volumes = volumes;
        this.log = log;
    }

    @GetMapping
    @Requires(Permission.VIEW_SOURCES)
    SourceList list(ListQuery query) {
        var sent = volumes.lastDay();
        var rows =
                sources.list().stream()
                        .map(s -> new SourceRow(s, sent.getOrDefault(s.id(), Volume.NOTHING)))
                        .toList();
        var page = query.page();
        var shown = rows.stream().skip(page.offset()).limit(page.size()).toList();
        return new SourceList(
                ListView.of(
                                "sources",
                                t("ingest.sources.title"),
                                query,
                                columns(),
                                new Slice<>(shown, rows.size()))
                        .empty(
                                new ListView.Empty(
                                        t("ingest.sources.empty"),
                                        t("ingest.sources.empty.lead"))));
    }

    @GetMapping("/new")
    SourceForm form() {
        return new SourceForm("", FieldErrors.none());
    }

    @PostMapping
    Object add(@RequestParam(defaultValue = "") String name) {
        try {
            return fresh(sources.add(name, "http"));
        } catch (IngestException e) {
            return new SourceForm(name, FieldErrors.of(e));
        }
    }

    @GetMapping("/{id}")
    @Requires(Permission.VIEW_SOURCES)
    SourcePage page(@PathVariable long id) {
        var source = sources.get(id);
        return page(source, null, SourcePage.Typed.of(source), FieldErrors.none());
    }

    /// What arrived last, for the page to ask again and again.
    @GetMapping("/{id}/arrivals")
    @Requires(Permission.VIEW_SOURCES)
    Arrivals arrivals(@PathVariable long id) {
        return arrivals(sources.get(id));
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String origins) {
        try {
            sources.change(id, new Sources.Change(name, null, Origins.parse(origins)));
            return Redirect.to("/sources/" + id).with("ingest.source.saved");
        } catch (IngestException e) {
            var typed = new SourcePage.Typed(name, origins);
            return page(sources.get(id), null, typed, FieldErrors.of(e));
        }
    }

    @PostMapping("/{id}/pause")
    Redirect pause(@PathVariable long id) {
        sources.change(id, new Sources.Change(null, false, null));
        return Redirect.to("/sources/" + id).with("ingest.source.paused.notice");
    }

    @PostMapping("/{id}/resumption")
    Redirect resume(@PathVariable long id) {
        sources.change(id, new Sources.Change(null, true, null));
        return Redirect.to("/sources/" + id).with("ingest.source.resumed.notice");
    }

    @PostMapping("/{id}/keys")
    SourcePage rotate(@PathVariable long id) {
        return fresh(sources.rotateKey(id));
    }

    @PostMapping("/{id}/removal")
    Redirect delete(@PathVariable long id) {
        sources.delete(id);
        return Redirect.to("/sources").with("ingest.source.removed.notice");
    }

    private SourcePage fresh(IssuedSource issued) {
        var source = issued.source();
        return page(source, issued.writeKey(), SourcePage.Typed.of(source), FieldErrors.none());
    }

    private SourcePage page(
            Source source, @Nullable String writeKey, SourcePage.Typed typed, FieldErrors errors) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return new SourcePage(
                source,
                volumes.lastDay(source.id()),
                arrivals(source),
                Snippets.of(base, writeKey == null ? t("ingest.snippet.key") : writeKey),
                writeKey,
                typed,
                errors);
    }

    private Arrivals arrivals(Source source) {
        return new Arrivals(source.id(), log.arriving(source.id(), ARRIVALS));
    }

    private static List<Column<SourceRow>> columns() {
        return List.of(
                Column.of(
                        "name",
                        t("ingest.source.name"),
                        row -> Cell.link(row.source().name(), "/sources/" + row.source().id())),
                Column.of(
                        "state",
                        t("ingest.source.state"),
                        row ->
                                Cell.text(
                                        t(
                                                row.source().active()
                                                        ? "ingest.source.active"
                                                        : "ingest.source.paused"))),
                Column.figures(
                        "accepted",
                        t("ingest.source.accepted"),
                        row -> Cell.number(row.volume().accepted())),
                Column.figures(
                        "rejected",
                        t("ingest.source.rejected"),
                        row -> Cell.number(row.volume().rejected())),
                Column.of("last", t("ingest.source.last"), SourcesController::last));
    }

    private static Cell last(SourceRow row) {
        var last = row.volume().lastAt();
        return last == null ? Cell.text(t("ingest.source.never")) : Cell.dateTime(last);
    }
}
