package org.stammkunde.ingest.consumers;

import static org.stammkunde.web.Texts.t;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.ingest.sources.Sources;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The pages of what works through the event log.
@Controller
@Requires(Permission.MANAGE_SOURCES)
class ConsumersController {

    private final Consumers consumers;
    private final Sources sources;
    private final Clock clock;

    ConsumersController(Consumers consumers, Sources sources, Clock clock) {
        this.consumers = consumers;
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping("/consumers")
    ConsumersPage list(ListQuery query) {
        var wanted =
                new SetAsideQuery(query.value("consumer"), query.value("reason"), query.page());
        var rows = consumers.setAside(wanted);
        var list =
                ListView.of("set-aside", t("ingest.set-aside.title"), query, columns(), rows)
                        .filters(
                                Field.select("consumer", t("ingest.consumers.name"), names()),
                                Field.select("reason", t("ingest.set-aside.reason"), reasons()))
                        .empty(
                                new ListView.Empty(
                                        t("ingest.set-aside.empty"),
                                        t("ingest.set-aside.empty.lead")));
        return new ConsumersPage(
                consumers.lags(),
                clock.instant(),
                list,
                rows.total(),
                wanted.consumer(),
                wanted.reason());
    }

    @PostMapping("/consumers/replays")
    Redirect replay(@RequestParam String name, @RequestParam(defaultValue = "") String from) {
        consumers.replay(name, ReplayStart.parse(from.isBlank() ? "start" : from));
        return Redirect.to("/consumers")
                .with("ingest.replay.begun", "name", ConsumerWords.name(name));
    }

    @GetMapping("/set-aside/{id}")
    SetAsidePage page(@PathVariable long id) {
        var row = consumers.setAside(id);
        var event = consumers.event(row).orElse(null);
        return new SetAsidePage(
                row, event, event == null ? null : sources.labels().apply(event.source()));
    }

    @PostMapping("/set-aside/{id}/retries")
    Redirect tryAgain(@PathVariable long id) {
        consumers.tryAgain(id);
        return Redirect.to("/consumers").with("ingest.set-aside.retried", "count", 1);
    }

    @PostMapping("/set-aside/retries")
    Redirect tryAllAgain(
            @RequestParam(defaultValue = "") String consumer,
            @RequestParam(defaultValue = "") String reason) {
        int events =
                consumers.tryAllAgain(
                        consumer.isBlank() ? null : consumer, reason.isBlank() ? null : reason);
        return Redirect.to("/consumers").with("ingest.set-aside.retried", "count", events);
    }

    private List<Field.Choice> names() {
        return any(
                consumers.names().stream()
                        .map(name -> new Field.Choice(name, ConsumerWords.name(name))));
    }

    private static List<Field.Choice> reasons() {
        return any(
                Stream.of(Verdict.reasons())
                        .map(reason -> new Field.Choice(reason, ConsumerWords.reason(reason))));
    }

    private static List<Field.Choice> any(Stream<Field.Choice> choices) {
        var all = new ArrayList<Field.Choice>();
        all.add(new Field.Choice("", t("ingest.set-aside.any")));
        choices.forEach(all::add);
        return all;
    }

    private static List<Column<SetAside>> columns() {
        return List.of(
                Column.of(
                        "reason",
                        t("ingest.set-aside.reason"),
                        row ->
                                Cell.link(
                                        ConsumerWords.reason(row.reason()),
                                        "/set-aside/" + row.id())),
                Column.of(
                        "consumer",
                        t("ingest.consumers.name"),
                        row -> Cell.text(ConsumerWords.name(row.consumer()))),
                Column.of(
                        "code",
                        t("ingest.set-aside.failure"),
                        row -> Cell.text(ConsumerWords.why(row))),
                Column.of("at", t("ingest.set-aside.at"), row -> Cell.dateTime(row.setAsideAt())),
                Column.figures(
                        "tries",
                        t("ingest.set-aside.tries"),
                        row -> Cell.number((long) row.tries())));
    }
}
