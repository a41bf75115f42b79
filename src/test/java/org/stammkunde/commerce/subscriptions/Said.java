package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import org.stammkunde.ingest.EventProperties;
import org.stammkunde.ingest.statements.Statement;

/// Statements as tests write them: `Said.started("2026-01-01", "{'mrr': 49}")`.
final class Said {

    private Said() {}

    static Statement<SubscriptionWord> started(String day, String properties) {
        return statement(day, SubscriptionWord.STARTED, properties);
    }

    static Statement<SubscriptionWord> updated(String day, String properties) {
        return statement(day, SubscriptionWord.UPDATED, properties);
    }

    static Statement<SubscriptionWord> ended(String day, String properties) {
        return statement(day, SubscriptionWord.ENDED, properties);
    }

    /// The message id is what the statement says: equal ones are one.
    private static Statement<SubscriptionWord> statement(
            String day, SubscriptionWord what, String properties) {
        return new Statement<>(
                day(day),
                what + properties,
                1,
                what,
                null,
                EventProperties.ofJson(properties.replace('\'', '"')));
    }

    static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
