package org.stammkunde.commerce.subscriptions;

import java.util.Arrays;
import java.util.Optional;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventKind;

/// What can happen with a subscription, and the event that says so.
enum SubscriptionWord {
    STARTED("Subscription Started"),
    UPDATED("Subscription Updated"),
    ENDED("Subscription Ended");

    private final String event;

    SubscriptionWord(String event) {
        this.event = event;
    }

    static Optional<SubscriptionWord> of(Event said) {
        return said.kind() != EventKind.TRACK
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(word -> word.event.equals(said.name()))
                        .findFirst();
    }
}
