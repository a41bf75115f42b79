package org.stammkunde.ingest.schema;

import static org.stammkunde.web.Texts.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.rules.EventName;
import org.stammkunde.ingest.rules.Rules;
import org.stammkunde.ingest.sources.SourceTop;
import org.stammkunde.ingest.sources.Sources;
import org.stammkunde.shared.Permission;
import org.stammkunde.shared.Slice;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The pages about what a source sends, and the rules made there.
@Controller
@RequestMapping("/sources/{id}")
@Requires(Permission.MANAGE_SOURCES)
class SchemaController {

    private final Sources sources;
    private final Schema schema;
    private final Rules rules;

    SchemaController(Sources sources, Schema schema, Rules rules) {
        this.sources = sources;
        this.schema = schema;
        this.rules = rules;
    }

    @GetMapping("/schema")
    @Requires(Permission.VIEW_SOURCES)
    SchemaPage list(@PathVariable long id, ListQuery query) {
        var top = top(id);
        var all = schema.events(id);
        var page = query.page();
        var shown = all.stream().skip(page.offset()).limit(page.size()).toList();
        var list =
                ListView.of(
                                "schema",
                                t("ingest.schema.title"),
                                query,
                                columns(top),
                                new Slice<>(shown, all.size()))
                        .empty(
                                new ListView.Empty(
                                        t("ingest.schema.empty"), t("ingest.schema.empty.lead")));
        return new SchemaPage(top, list, rules.list(id));
    }

    @GetMapping("/schema/event")
    @Requires(Permission.VIEW_SOURCES)
    SeenEventPage event(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String name) {
        return page(id, EventName.parse(type, name), "", FieldErrors.none());
    }

    @PostMapping("/rules")
    Object add(@PathVariable long id, Wanted wanted) {
        sources.get(id);
        var event = wanted.eventName();
        try {
            var rule = rules.add(id, wanted.rule());
            return Redirect.to(path(id, event))
                    .with("ingest.rule.made", "rule", RuleWords.of(rule))
                    .undo(path(id, rule.id(), "removal"));
        } catch (IngestException e) {
            return page(id, event, wanted.typed(), FieldErrors.of(e));
        }
    }

    @PostMapping("/rules/{rule}/removal")
    Redirect end(@PathVariable long id, @PathVariable long rule) {
        var ended = rules.end(id, rule);
        return Redirect.to("/sources/" + id + "/schema")
                .with("ingest.rule.ended", "rule", RuleWords.of(ended))
                .undo(path(id, rule, "restoration"));
    }

    @PostMapping("/rules/{rule}/restoration")
    Redirect restore(@PathVariable long id, @PathVariable long rule) {
        var restored = rules.restore(id, rule);
        return Redirect.to("/sources/" + id + "/schema")
                .with("ingest.rule.made", "rule", RuleWords.of(restored))
                .undo(path(id, rule, "removal"));
    }

    private SeenEventPage page(long id, EventName event, String typed, FieldErrors errors) {
        var top = top(id);
        var own = rules.list(id).stream().filter(rule -> rule.event().equals(event)).toList();
        return new SeenEventPage(
                top, schema.event(id, event), schema.properties(id, event), own, typed, errors);
    }

    private SourceTop top(long id) {
        return new SourceTop(sources.get(id), SourceTop.View.SCHEMA);
    }

    private static List<Column<SeenEvent>> columns(SourceTop top) {
        return List.of(
                Column.of(
                        "event",
                        t("ingest.schema.event"),
                        row ->
                                Cell.link(
                                        row.event().label(), path(top.source().id(), row.event()))),
                Column.of(
                        "type",
                        t("ingest.schema.type"),
                        row -> Cell.text(row.event().kind().word())),
                Column.figures(
                        "events", t("ingest.schema.events"), row -> Cell.number(row.events())),
                Column.of("first", t("ingest.schema.first"), row -> Cell.dateTime(row.firstAt())),
                Column.of("last", t("ingest.schema.last"), row -> Cell.dateTime(row.lastAt())));
    }

    private static String path(long source, EventName event) {
        return "/sources/%d/schema/event?type=%s&name=%s"
                .formatted(
                        source,
                        event.kind().word(),
                        URLEncoder.encode(event.name(), StandardCharsets.UTF_8));
    }

    private static String path(long source, long rule, String action) {
        return "/sources/" + source + "/rules/" + rule + "/" + action;
    }
}
