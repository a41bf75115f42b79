package org.stammkunde.ingest.sources;

import static org.stammkunde.web.Texts.t;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.stammkunde.ingest.quarantine.RejectedWords;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ChartView;
import org.stammkunde.web.kit.ChartView.Series;
import org.stammkunde.web.kit.KeyValue;
import org.stammkunde.web.kit.NumberView;
import org.stammkunde.web.kit.Tab;

/// How a source is doing: how much it sends, what is refused, and why.
public record SourceHealth(SourceTop top, HealthSpan span, Health health) implements Page {

    static SourceHealth of(Source source, HealthSpan span, Health health) {
        return new SourceHealth(new SourceTop(source, SourceTop.View.HEALTH), span, health);
    }

    public List<Tab> spans() {
        return List.of(
                tab(HealthSpan.DAY, t("ingest.health.day")),
                tab(HealthSpan.MONTH, t("ingest.health.month")));
    }

    private Tab tab(HealthSpan one, String label) {
        return new Tab(label, top.path() + "/health?span=" + one.word(), one == span);
    }

    public ChartView chart() {
        var labels = health.parts().stream().map(part -> label(part.from())).toList();
        return ChartView.of(
                        "volume",
                        t("ingest.health.volume"),
                        ChartView.Kind.STACKED,
                        ChartView.Unit.COUNT,
                        t(span == HealthSpan.DAY ? "ingest.health.hour" : "ingest.health.date"),
                        labels)
                .with(
                        series("ingest.health.accepted", Health.Part::accepted),
                        series("ingest.health.duplicates", Health.Part::duplicates),
                        series("ingest.health.rejected", Health.Part::rejected))
                .openFrom(labels.size() - 1);
    }

    private Series series(String key, ToLongFunction<Health.Part> value) {
        return Series.of(t(key), health.parts().stream().map(value::applyAsLong).toList());
    }

    private String label(Instant from) {
        return span == HealthSpan.DAY ? Formats.time(from) : Formats.date(from);
    }

    public List<NumberView> numbers() {
        long all = health.accepted() + health.refused();
        var last = health.lastAt();
        return List.of(
                NumberView.of(
                        t("ingest.source.last"),
                        last == null ? t("ingest.source.never") : Formats.dateTime(last)),
                NumberView.of(t("ingest.health.accepted"), Formats.number(health.accepted())),
                NumberView.of(
                        t("ingest.health.share"),
                        all == 0
                                ? Formats.NO_VALUE
                                : Formats.percent((double) health.refused() / all)),
                NumberView.of(
                        t("ingest.health.limited"),
                        Formats.number(health.turnedAway().getOrDefault("rate_limited", 0L))));
    }

    public List<KeyValue> reasons() {
        boolean may = Frame.current().may(Permission.MANAGE_SOURCES);
        return health.rejected().entrySet().stream()
                .map(
                        entry -> {
                            var line =
                                    KeyValue.of(
                                            RejectedWords.of(entry.getKey()),
                                            Formats.number(entry.getValue()));
                            return may
                                    ? line.linked(
                                            "/quarantine?reason=%s&source=%d"
                                                    .formatted(entry.getKey(), top.source().id()))
                                    : line;
                        })
                .toList();
    }

    public List<KeyValue> causes() {
        return health.turnedAway().entrySet().stream()
                .map(
                        entry ->
                                KeyValue.of(
                                        t("ingest.turned-away." + entry.getKey()),
                                        Formats.number(entry.getValue())))
                .toList();
    }
}
