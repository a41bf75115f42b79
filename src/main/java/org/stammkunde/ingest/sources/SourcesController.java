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
import org.stammkunde.web.Formats;
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
    private final SourcePanels panels;

    SourcesController(Sources sources, Volumes volumes, EventLog log, SourcePanels panels) {
        this.sources = sources;
        this.volumes = volumes;
        this.log = log;
        this.panels = panels;
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
    SourceKinds kinds() {
        return new SourceKinds(sources.kinds());
    }

    @GetMapping(path = "/new", params = "kind")
    SourceForm form(@RequestParam String kind) {
        return SourceForm.of(sources.kind(kind));
    }

    @PostMapping
    Object add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String system) {
        var known = sources.kind(kind);
        try {
            return fresh(sources.add(name, kind, system));
        } catch (IngestException e) {
            return new SourceForm(known, name, system, FieldErrors.of(e));
        }
    }

    @GetMapping("/{id}")
    @Requires(Permission.VIEW_SOURCES)
    SourcePage page(@PathVariable long id) {
        var source = sources.get(id);
        return new SourcePage(
                new SourceTop(source, SourceTop.View.LIVE), volumes.lastDay(id), arrivals(source));
    }

    /// What arrived last, for the page to ask again and again.
    @GetMapping("/{id}/arrivals")
    @Requires(Permission.VIEW_SOURCES)
    Arrivals arrivals(@PathVariable long id) {
        return arrivals(sources.get(id));
    }

    @GetMapping("/{id}/connection")
    @Requires(Permission.VIEW_SOURCES)
    SourceConnection connection(@PathVariable long id) {
        return connection(sources.get(id), null);
    }

    @GetMapping("/{id}/health")
    @Requires(Permission.VIEW_SOURCES)
    SourceHealth health(@PathVariable long id, @RequestParam(defaultValue = "") String span) {
        var wanted = HealthSpan.of(span);
        return SourceHealth.of(sources.get(id), wanted, volumes.health(id, wanted, Formats.zone()));
    }

    @GetMapping("/{id}/settings")
    SourceSettings settings(@PathVariable long id) {
        return SourceSettings.of(sources.get(id));
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String origins,
            @RequestParam(defaultValue = "") String doNotTrack) {
        boolean heeded = doNotTrack.equals("on");
        try {
            sources.change(id, new Sources.Change(name, null, Origins.parse(origins), heeded));
            return Redirect.to("/sources/" + id + "/settings").with("ingest.source.saved");
        } catch (IngestException e) {
            var typed = new SourceSettings.Typed(name, origins, heeded);
            return SourceSettings.of(sources.get(id), typed, FieldErrors.of(e));
        }
    }

    @PostMapping("/{id}/pause")
    Redirect pause(@PathVariable long id) {
        sources.change(id, Sources.Change.active(false));
        return Redirect.to("/sources/" + id).with("ingest.source.paused.notice");
    }

    @PostMapping("/{id}/resumption")
    Redirect resume(@PathVariable long id) {
        sources.change(id, Sources.Change.active(true));
        return Redirect.to("/sources/" + id).with("ingest.source.resumed.notice");
    }

    @PostMapping("/{id}/keys")
    SourceConnection rotate(@PathVariable long id) {
        return fresh(sources.rotateKey(id));
    }

    @PostMapping("/{id}/removal")
    Redirect delete(@PathVariable long id) {
        sources.delete(id);
        return Redirect.to("/sources").with("ingest.source.removed.notice");
    }

    private SourceConnection fresh(IssuedSource issued) {
        return connection(issued.source(), issued.writeKey());
    }

    private SourceConnection connection(Source source, @Nullable String writeKey) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var key = writeKey == null ? t("ingest.snippet.key") : writeKey;
        return new SourceConnection(
                new SourceTop(source, SourceTop.View.CONNECTION),
                Snippets.of(base, key, source),
                panels.of(source, writeKey),
                writeKey,
                arrivals(source));
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
