package org.stammkunde.segments.sync.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.sync.Delivered;
import org.stammkunde.segments.sync.Origin;
import org.stammkunde.segments.sync.Webhook;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.KeyValue;
import org.stammkunde.web.kit.ListView;
import org.stammkunde.web.kit.Tone;

/// A webhook: how it is doing and what was sent.
///
/// @param waiting changes that are still to be sent
/// @param tested what came of a message that was just tried, null = none was
public record WebhookPage(
        Origin segment,
        Webhook webhook,
        long waiting,
        @Nullable Delivered tested,
        ListView<Delivered> deliveries)
        implements Page {

    public String all() {
        return "/segments/" + segment.id() + "/webhooks";
    }

    public String path() {
        return all() + "/" + webhook.id();
    }

    public String title() {
        return t("segments.webhooks.title.one", "host", webhook.host(), "segment", segment.name());
    }

    /// Whether the viewer may have customers sent to somebody.
    public boolean maySend() {
        return Frame.current().may(Permission.EXPORT);
    }

    public Tone tone() {
        return WebhookWords.tone(webhook, waiting);
    }

    public String state() {
        return WebhookWords.state(webhook, waiting);
    }

    public @Nullable String situation() {
        return WebhookWords.situation(webhook, waiting);
    }

    public boolean isPaused() {
        return webhook.paused() != null;
    }

    public boolean isRetrying() {
        return webhook.state(waiting) == Webhook.State.RETRYING;
    }

    public List<KeyValue> facts() {
        var facts = new ArrayList<KeyValue>();
        facts.add(KeyValue.of(t("segments.webhooks.waiting"), WebhookWords.waiting(waiting)));
        facts.add(KeyValue.of(t("segments.webhooks.sends"), WebhookWords.sends(webhook.sends())));
        facts.add(
                KeyValue.of(
                        t("segments.webhooks.edits.short"),
                        t(
                                webhook.edits()
                                        ? "segments.webhooks.edits.yes"
                                        : "segments.webhooks.edits.no")));
        facts.add(
                KeyValue.of(t("segments.webhooks.created"), Formats.dateTime(webhook.createdAt())));
        var former = webhook.formerUntil();
        if (former != null) {
            facts.add(KeyValue.of(t("segments.webhooks.former-until"), Formats.dateTime(former)));
        }
        return facts;
    }

    public Tone testTone() {
        return tested != null && tested.isArrived() ? Tone.GOOD : Tone.BAD;
    }

    /// What came of the test in a sentence.
    public String testOutcome() {
        if (tested == null) {
            return "";
        }
        return tested.isArrived()
                ? t("segments.webhooks.test.arrived", "status", String.valueOf(tested.status()))
                : t(
                        "segments.webhooks.test.failed",
                        "error",
                        WebhookWords.error(tested.status(), tested.trouble()));
    }

    public String effect() {
        return t(
                "segments.webhooks.delete.effect",
                "count",
                waiting,
                "number",
                WebhookWords.waiting(waiting));
    }
}
