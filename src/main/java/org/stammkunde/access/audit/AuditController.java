package org.stammkunde.access.audit;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stammkunde.access.Audit;
import org.stammkunde.access.AuditEntry;
import org.stammkunde.access.AuditQuery;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The audit log as a page and as a file.
@Controller
@RequestMapping("/settings/audit")
@Requires(Permission.VIEW_AUDIT)
class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping
    AuditLog list(ListQuery query) {
        var entries = audit.list(wanted(query));
        return new AuditLog(
                ListView.of("audit", t("access.audit.title"), query, columns(), entries)
                        .filters(
                                Field.select("action", t("access.audit.action"), actions()),
                                Field.search("actor", t("access.audit.actor.id")),
                                Field.date("from", t("access.audit.from")),
                                Field.date("to", t("access.audit.to")))
                        .exported());
    }

    @GetMapping(params = "format=csv")
    CsvDownload<AuditEntry> export(ListQuery query) {
        return new CsvDownload<>("audit", columns(), row -> audit.export(wanted(query), row));
    }

    private static AuditQuery wanted(ListQuery query) {
        return new AuditFilter(
                        query.value("actor"),
                        query.value("action"),
                        query.value("from"),
                        query.value("to"))
                .on(query.page(), Formats.zone());
    }

    private List<Field.Choice> actions() {
        var known =
                audit.actions().stream()
                        .map(action -> new Field.Choice(action, AuditWords.action(action)));
        var any = new Field.Choice("", t("access.audit.any"));
        return Stream.concat(Stream.of(any), known).toList();
    }

    private static List<Column<AuditEntry>> columns() {
        return List.of(
                Column.of("at", t("access.audit.at"), e -> Cell.dateTime(e.at())),
                Column.of(
                        "who",
                        t("access.audit.who"),
                        e -> Cell.link(AuditWords.actor(e), "/settings/audit?actor=" + e.actor())),
                Column.of(
                        "what",
                        t("access.audit.action"),
                        e -> Cell.text(AuditWords.action(e.action()))),
                Column.of(
                        "subject",
                        t("access.audit.subject"),
                        e -> Cell.text(AuditWords.subject(e))),
                Column.of(
                        "details",
                        t("access.audit.details"),
                        e -> Cell.text(AuditWords.details(e))),
                Column.<AuditEntry>of(
                                "actorId", t("access.audit.actor.id"), e -> Cell.text(e.actor()))
                        .onRequest());
    }
}
