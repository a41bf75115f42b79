package org.stammkunde.segments.sync.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.sync.Delivered;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.ListView;
import org.stammkunde.web.kit.Tone;

/// What stands in tables about webhooks.
final class WebhookColumns {

    private WebhookColumns() {}

    static List<Column<WebhookRow>> all() {
        return List.of(
                Column.<WebhookRow>of(
                        "url",
                        t("segments.webhooks.url"),
                        row -> Cell.link(row.webhook().url(), path(row))),
                Column.<WebhookRow>of(
                        "sends",
                        t("segments.webhooks.sends"),
                        row -> Cell.text(WebhookWords.sends(row.webhook().sends()))),
                Column.<WebhookRow>of(
                        "state",
                        t("segments.webhooks.state"),
                        row ->
                                Cell.badge(
                                        WebhookWords.state(row.webhook(), row.waiting()),
                                        WebhookWords.tone(row.webhook(), row.waiting()))),
                Column.<WebhookRow>figures(
                        "waiting",
                        t("segments.webhooks.waiting"),
                        row -> Cell.text(WebhookWords.waiting(row.waiting()))));
    }

    private static String path(WebhookRow row) {
        return "/segments/" + row.webhook().segment() + "/webhooks/" + row.webhook().id();
    }

    static List<Column<Delivered>> deliveries() {
        return List.of(
                Column.<Delivered>of(
                        "sent",
                        t("segments.webhooks.sent-at"),
                        each -> Cell.dateTime(each.sentAt())),
                Column.<Delivered>of(
                        "outcome", t("segments.webhooks.outcome"), WebhookColumns::outcome),
                Column.<Delivered>figures(
                        "changes", t("segments.webhooks.changes"), WebhookColumns::changes),
                Column.<Delivered>figures(
                        "status",
                        t("segments.webhooks.status"),
                        each -> Cell.text(each.status() == null ? null : each.status().toString())),
                Column.<Delivered>figures(
                        "took",
                        t("segments.webhooks.took"),
                        each ->
                                Cell.text(
                                        t(
                                                "segments.webhooks.milliseconds",
                                                "number",
                                                Formats.number(each.took().toMillis())))),
                Column.<Delivered>of(
                        "error",
                        t("segments.webhooks.error"),
                        each ->
                                Cell.text(
                                        each.isArrived()
                                                ? null
                                                : WebhookWords.error(
                                                        each.status(), each.trouble()))),
                Column.<Delivered>of(
                                "message",
                                t("segments.webhooks.message"),
                                each -> Cell.text(each.message()))
                        .onRequest());
    }

    private static Cell changes(Delivered delivered) {
        return delivered.test()
                ? Cell.text(t("segments.webhooks.is-test"))
                : Cell.number((long) delivered.changes());
    }

    private static Cell outcome(Delivered delivered) {
        return delivered.isArrived()
                ? Cell.badge(t("segments.webhooks.arrived"), Tone.GOOD)
                : Cell.badge(t("segments.webhooks.failed"), Tone.BAD);
    }

    static ListView.Empty none(SegmentId segment) {
        return new ListView.Empty(
                t("segments.webhooks.empty"),
                t("segments.webhooks.empty.lead"),
                t("segments.webhooks.new"),
                "/segments/" + segment + "/webhooks/new",
                Permission.EXPORT);
    }

    static ListView.Empty nothingSent() {
        return new ListView.Empty(
                t("segments.webhooks.nothing-sent"), t("segments.webhooks.nothing-sent.lead"));
    }
}
