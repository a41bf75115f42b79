package org.stammkunde.commerce.subscriptions;

import static org.stammkunde.web.Texts.t;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.Tone;

/// The columns of the subscription list, on the page and in the export.
final class SubscriptionColumns {

    private SubscriptionColumns() {}

    /// @param now what counts as the present
    static List<Column<Subscription>> all(Instant now) {
        return List.of(
                text("number", "commerce.subscription.number", s -> Cell.text(s.number())),
                text("customer", "commerce.subscription.customer", SubscriptionColumns::customer),
                text("plan", "commerce.subscription.plan", s -> Cell.text(s.plan())),
                text("state", "commerce.subscription.state", s -> state(s, now)),
                figures("mrr", "commerce.subscription.mrr", s -> Cell.money(s.mrr())).withSort(),
                figures("start", "commerce.subscription.start", s -> Cell.date(s.startedAt()))
                        .withSort(),
                figures("renewal", "commerce.subscription.renewal", s -> Cell.date(s.renewsAt()))
                        .withSort(),
                figures(
                        "notice",
                        "commerce.subscription.notice",
                        s -> Cell.date(s.noticeBy(Formats.zone()))),
                figures("end", "commerce.subscription.end", s -> Cell.date(s.endedAt())).withSort(),
                text("reason", "commerce.subscription.reason", s -> Cell.text(s.endReason())),
                text("source", "commerce.subscription.source", s -> Cell.text(s.source()))
                        .onRequest());
    }

    static Cell state(Subscription subscription, Instant now) {
        var state = subscription.at(now);
        return Cell.badge(t(key(state)), tone(state));
    }

    private static String key(Subscription.State state) {
        return switch (state) {
            case UPCOMING -> "commerce.subscription.state.upcoming";
            case RUNNING -> "commerce.subscription.state.running";
            case TRIAL -> "commerce.subscription.state.trial";
            case PAUSED -> "commerce.subscription.state.paused";
            case ENDING -> "commerce.subscription.state.ending";
            case ENDED -> "commerce.subscription.state.ended";
        };
    }

    private static Tone tone(Subscription.State state) {
        return switch (state) {
            case RUNNING -> Tone.GOOD;
            case TRIAL, UPCOMING -> Tone.INFO;
            case PAUSED, ENDING -> Tone.WARNING;
            case ENDED -> Tone.NEUTRAL;
        };
    }

    private static Cell customer(Subscription subscription) {
        var customer = subscription.customer();
        if (customer == null) {
            return Cell.text(null);
        }
        var label = subscription.customerLabel();
        return Cell.link(label == null ? customer.toString() : label, "/customers/" + customer);
    }

    private static Column<Subscription> text(
            String key, String label, Function<Subscription, Cell> cell) {
        return Column.of(key, t(label), cell);
    }

    private static Column<Subscription> figures(
            String key, String label, Function<Subscription, Cell> cell) {
        return Column.figures(key, t(label), cell);
    }
}
