package org.stammkunde.ingest.quarantine;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.sources.Sources;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The pages of the quarantine.
@Controller
@RequestMapping("/quarantine")
@Requires(Permission.MANAGE_SOURCES)
class QuarantineController {

    private final Quarantine quarantine;
    private final Sources sources;

    QuarantineController(Quarantine quarantine, Sources sources) {
        this.quarantine = quarantine;
        this.sources = sources;
    }

    @GetMapping
    RejectedList list(ListQuery query) {
        var wanted = RejectedFilter.of(query);
        var reasons = quarantine.byReason(wanted.source());
        var list =
                ListView.of(
                                "quarantine",
                                t("ingest.quarantine.title"),
                                query,
                                columns(),
                                quarantine.list(wanted))
                        .filters(
                                Field.select(
                                        "reason",
                                        t("ingest.quarantine.reason"),
                                        choices(reasons.keySet())))
                        .exported()
                        .empty(
                                new ListView.Empty(
                                        t("ingest.quarantine.empty"),
                                        t("ingest.quarantine.empty.lead")));
        return new RejectedList(list, reasons, wanted.reason());
    }

    @GetMapping(params = "format=csv")
    CsvDownload<RejectedRow> export(ListQuery query) {
        return new CsvDownload<>(
                "quarantine",
                Stream.concat(columns().stream(), Stream.of(raw())).toList(),
                row -> quarantine.export(RejectedFilter.of(query), row));
    }

    @GetMapping("/{id}")
    RejectedPage page(@PathVariable long id) {
        var row = quarantine.get(id);
        return page(row, row.raw(), FieldErrors.none());
    }

    private RejectedPage page(RejectedRow row, String raw, FieldErrors errors) {
        return new RejectedPage(row, sources.labels().apply(row.source()), raw, errors);
    }

    @PostMapping("/{id}/resending")
    Object resend(@PathVariable long id, @RequestParam(defaultValue = "") String raw) {
        var row = quarantine.get(id);
        try {
            quarantine.resend(id, raw);
            return Redirect.to("/quarantine").with("ingest.quarantine.sent", "count", 1);
        } catch (IngestException e) {
            return page(row, raw, FieldErrors.of(e));
        }
    }

    @PostMapping("/resendings")
    Redirect resendAll(@RequestParam String reason) {
        var resent = quarantine.resendAll(reason, null);
        return Redirect.to("/quarantine")
                .with(
                        "ingest.quarantine.resent",
                        "accepted",
                        resent.accepted(),
                        "refused",
                        resent.refused());
    }

    @PostMapping("/{id}/removal")
    Redirect discard(@PathVariable long id) {
        quarantine.discard(id);
        return Redirect.to("/quarantine").with("ingest.quarantine.discarded");
    }

    private static List<Field.Choice> choices(Iterable<String> reasons) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", t("ingest.quarantine.any")));
        reasons.forEach(word -> choices.add(new Field.Choice(word, RejectedWords.of(word))));
        return choices;
    }

    private List<Column<RejectedRow>> columns() {
        var labels = sources.labels();
        return List.of(
                Column.of(
                        "reason",
                        t("ingest.quarantine.reason"),
                        row ->
                                Cell.link(
                                        RejectedWords.of(row.reason()), "/quarantine/" + row.id())),
                Column.of(
                        "field",
                        t("ingest.quarantine.field"),
                        row -> Cell.text(row.field() == null ? "" : row.field())),
                Column.of(
                        "source",
                        t("ingest.quarantine.source"),
                        row ->
                                Cell.link(
                                        labels.apply(row.source()).text(),
                                        "/quarantine?source=" + row.source())),
                Column.of("last", t("ingest.quarantine.last"), row -> Cell.dateTime(row.lastAt())),
                Column.figures(
                        "times",
                        t("ingest.quarantine.times"),
                        row -> Cell.number((long) row.times())));
    }

    private static Column<RejectedRow> raw() {
        return Column.of("raw", t("ingest.quarantine.raw"), row -> Cell.text(row.raw()));
    }
}
