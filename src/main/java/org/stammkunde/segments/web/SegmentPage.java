package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stammkunde.segments.Member;
import org.stammkunde.segments.Segment;
import org.stammkunde.segments.SegmentSize;
import org.stammkunde.segments.sync.Webhook;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ChartView;
import org.stammkunde.web.kit.ListView;

/// A segment: what it asks for, how large it is, who is in it.
///
/// @param sizes by day, oldest first
/// @param usedBy names of segments that ask about it
/// @param webhooks receivers that are told who enters and leaves it
public record SegmentPage(
        Segment segment,
        String sentence,
        ListView<Member> members,
        List<SegmentSize> sizes,
        List<String> usedBy,
        List<Webhook> webhooks)
        implements Page {

    public String path() {
        return "/segments/" + segment.id();
    }

    public String size() {
        var size = segment.size();
        return size == null
                ? t("segments.counting")
                : t("segments.count", "count", size, "number", Formats.number(size));
    }

    /// Whether its members are still those of another condition, or none yet.
    public boolean isCounting() {
        return !segment.isFilled() && segment.trouble() == null;
    }

    public String counted() {
        return t("segments.counted-at", "time", Formats.dateTime(segment.countedAt()));
    }

    public boolean hasCourse() {
        return sizes.size() > 1;
    }

    public ChartView course() {
        var days = sizes.stream().map(each -> Formats.date(each.day())).toList();
        var values = sizes.stream().map(each -> (Number) each.members()).toList();
        return ChartView.of(
                        "sizes",
                        t("segments.course"),
                        ChartView.Kind.LINE,
                        ChartView.Unit.COUNT,
                        t("segments.day"),
                        days)
                .with(ChartView.Series.of(t("segments.size"), values));
    }

    /// What deleting it does here and at the receivers of its webhooks.
    public String effect() {
        var size = segment.size() == null ? 0 : segment.size();
        var here = t("segments.delete.effect", "count", size);
        var now = hosts(webhook -> webhook.paused() == null);
        var later = hosts(webhook -> webhook.paused() != null);
        return here
                + (now.isEmpty() ? "" : " " + t("segments.delete.told", "hosts", now))
                + (later.isEmpty() ? "" : " " + t("segments.delete.told-later", "hosts", later));
    }

    private String hosts(Predicate<Webhook> wanted) {
        return webhooks.stream()
                .filter(Webhook::tellsWhoLeaves)
                .filter(wanted)
                .map(Webhook::host)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
