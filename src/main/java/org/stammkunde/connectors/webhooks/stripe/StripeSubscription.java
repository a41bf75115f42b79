package org.stammkunde.connectors.webhooks.stripe;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import tools.jackson.databind.node.ObjectNode;

/// A subscription. One whose first payment has not come is none yet.
final class StripeSubscription {

    private static final Set<String> NOT_YET = Set.of("incomplete", "incomplete_expired");
    private static final int STARTED = 0;
    private static final int UPDATED = 1;
    private static final int ENDED = 2;

    private StripeSubscription() {}

    static Translation started(StripeEvent event) throws Untranslatable {
        return translate(event, "Subscription Started", STARTED);
    }

    static Translation updated(StripeEvent event) throws Untranslatable {
        return translate(event, "Subscription Updated", UPDATED);
    }

    static Translation ended(StripeEvent event) throws Untranslatable {
        return translate(event, "Subscription Ended", ENDED);
    }

    private static Translation translate(StripeEvent event, String name, int rank)
            throws Untranslatable {
        var status = event.object().text("status");
        if (status == null) {
            throw Untranslatable.missing(event.object().path() + "status");
        }
        return NOT_YET.contains(status)
                ? Translation.ignored()
                : Translation.of(message(event, name, status, rank));
    }

    private static ObjectNode message(StripeEvent event, String name, String status, int rank)
            throws Untranslatable {
        var subscription = event.object();
        var id = subscription.requiredId("id");
        var price = Recurring.of(subscription);
        boolean over = rank == ENDED || status.equals("canceled");
        var end = end(subscription, over ? event.at() : null);
        return event.track(name)
                .by(StripeCustomer.numbered(subscription))
                .put("subscription_id", id)
                .put("plan", plan(subscription))
                .put("mrr", price.monthly())
                .put("list_mrr", price.monthlyBeforeDiscount())
                .put("coupon", price.coupon())
                .put("currency", price.currency())
                .put("status", over ? "canceled" : status(subscription, status))
                .put("started_at", subscription.time("start_date"))
                .say("renews_at", end == null ? periodEnd(subscription) : null)
                .say("ended_at", end)
                .say("end_reason", end == null ? null : reason(subscription))
                .stated("subscription-" + id, rank);
    }

    /// One whose payments are not collected is paused, though Stripe calls it active.
    private static String status(Payload subscription, String status) {
        return subscription.at("pause_collection").isThere() ? "paused" : status;
    }

    /// When it ended, or will end though it still runs; null when no end is in sight.
    private static @Nullable Instant end(Payload subscription, @Nullable Instant over)
            throws Untranslatable {
        var ended = subscription.time("ended_at");
        if (ended != null || over != null) {
            return ended == null ? over : ended;
        }
        var cancelled = subscription.time("cancel_at");
        if (cancelled != null || !subscription.flag("cancel_at_period_end")) {
            return cancelled;
        }
        return periodEnd(subscription);
    }

    /// Since 2025 items have periods of their own.
    private static @Nullable Instant periodEnd(Payload subscription) throws Untranslatable {
        var whole = subscription.time("current_period_end");
        if (whole != null) {
            return whole;
        }
        Instant first = null;
        for (var item : subscription.at("items").list("data")) {
            var end = item.time("current_period_end");
            first = first == null || (end != null && end.isBefore(first)) ? end : first;
        }
        return first;
    }

    private static @Nullable String reason(Payload subscription) throws Untranslatable {
        var details = subscription.at("cancellation_details");
        var feedback = details.text("feedback");
        return feedback == null ? details.text("reason") : feedback;
    }

    private static @Nullable String plan(Payload subscription) throws Untranslatable {
        var names = new LinkedHashSet<String>();
        for (var item : subscription.at("items").list("data")) {
            var name = name(item.at("price"));
            names.add(name == null ? item.requiredId("id") : name);
        }
        return names.isEmpty() ? name(subscription.at("plan")) : String.join(" + ", names);
    }

    private static @Nullable String name(Payload price) throws Untranslatable {
        for (var field : new String[] {"nickname", "lookup_key"}) {
            var name = price.text(field);
            if (name != null) {
                return name;
            }
        }
        var product = price.at("product").text("name");
        return product == null ? price.id("id") : product;
    }
}
