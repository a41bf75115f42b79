package org.stammkunde.segments.sync.web;

import static org.stammkunde.web.Texts.t;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.sync.Pause;
import org.stammkunde.segments.sync.Sends;
import org.stammkunde.segments.sync.Webhook;
import org.stammkunde.shared.Slice;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.Tone;

/// What is said of webhooks.
final class WebhookWords {

    private static final int GONE = 410;
    private static final int REDIRECT = 3;
    private static final int HUNDRED = 100;

    private WebhookWords() {}

    static Tone tone(Webhook webhook, long waiting) {
        return switch (webhook.state(waiting)) {
            case CURRENT -> Tone.GOOD;
            case SENDING -> Tone.INFO;
            case RETRYING -> Tone.WARNING;
            case PAUSED -> webhook.paused() == Pause.BY_HAND ? Tone.NEUTRAL : Tone.BAD;
        };
    }

    static String state(Webhook webhook, long waiting) {
        return t("segments.webhooks.state." + word(webhook.state(waiting)));
    }

    /// What is the matter in a sentence, or null when all is well.
    static @Nullable String situation(Webhook webhook, long waiting) {
        return switch (webhook.state(waiting)) {
            case CURRENT, SENDING -> null;
            case RETRYING ->
                    t(
                            "segments.webhooks.retrying",
                            "since",
                            Formats.dateTime(webhook.failingSince()),
                            "next",
                            Formats.dateTime(webhook.dueAt()),
                            "error",
                            error(webhook.status(), webhook.trouble()));
            case PAUSED -> paused(webhook);
        };
    }

    private static String paused(Webhook webhook) {
        var pause = webhook.paused() == null ? Pause.BY_HAND : webhook.paused();
        return switch (pause) {
            case BY_HAND -> t("segments.webhooks.paused.by-hand");
            case GONE -> t("segments.webhooks.paused.gone");
            case GAVE_UP ->
                    t(
                            "segments.webhooks.paused.gave-up",
                            "error",
                            error(webhook.status(), webhook.trouble()));
        };
    }

    /// Why a message did not arrive, in a sentence.
    static String error(@Nullable Integer status, @Nullable String trouble) {
        if (trouble != null) {
            return t("outbound.trouble." + trouble);
        }
        if (status == null) {
            return Formats.NO_VALUE;
        }
        if (status / HUNDRED == REDIRECT) {
            return t("segments.webhooks.error.redirect", "status", status.toString());
        }
        return status == GONE
                ? t("segments.webhooks.error.gone")
                : t("segments.webhooks.error.status", "status", status.toString());
    }

    static String sends(Sends sends) {
        return t("segments.webhooks.sends." + word(sends));
    }

    /// `Mehr als 10.000`
    static String waiting(long count) {
        return count > Slice.COUNTED
                ? t("segments.webhooks.more-than", "number", Formats.number(Slice.COUNTED))
                : Formats.number(count);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
