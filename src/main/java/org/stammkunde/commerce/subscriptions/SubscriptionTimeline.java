package org.stammkunde.commerce.subscriptions;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Formats;

/// Tells of a customer's subscriptions.
@Component
class SubscriptionTimeline implements TimelineSource {

    private final Subscriptions subscriptions;

    SubscriptionTimeline(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String topic() {
        return "subscriptions";
    }

    @Override
    public List<Entry> before(CustomerId customer, Place place, int limit) {
        return subscriptions.happenings(customer, place, limit).stream()
                .map(happening -> entry(customer, happening))
                .toList();
    }

    private static Entry entry(CustomerId customer, Happening happening) {
        var key =
                switch (happening.what()) {
                    case STARTED -> "commerce.timeline.subscribed";
                    case RETURNED -> "commerce.timeline.resubscribed";
                    case CHANGED -> "commerce.timeline.subscription-changed";
                    case ENDED -> "commerce.timeline.unsubscribed";
                };
        return new Entry(
                happening.at(),
                happening.id(),
                key,
                Map.of(
                        "plan", happening.name(),
                        "before", Formats.money(happening.before()),
                        "after", Formats.money(happening.after())),
                "repeat",
                "/subscriptions?customer=" + customer);
    }
}
