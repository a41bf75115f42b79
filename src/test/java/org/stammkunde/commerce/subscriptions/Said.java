package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import org.stammkunde.ingest.EventProperties;

/// Statements as tests write them: `Said.started("2026-01-01", "{'mrr': 49}")`.
final class Said {

    private Said() {}

    static Statement started(String day, String properties) {
        return statement(day, Statement.What.STARTED, properties);
    }

    static Statement updated(String day, String properties) {
        return statement(day, Statement.What.UPDATED, properties);
    }

    static Statement ended(String day, String properties) {
        return statement(day, Statement.What.ENDED, properties);
    }

    /// The message id is what the statement says: equal ones are one.
    private static Statement statement(String day, Statement.What what, String properties) {
        return new Statement(
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
