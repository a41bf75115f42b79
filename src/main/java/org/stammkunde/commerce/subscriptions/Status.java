package org.stammkunde.commerce.subscriptions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventProperties;
import org.stammkunde.ingest.statements.Statement;

/// The words for what a subscription does, ours and those of Stripe.
final class Status {

    static final String ENDED = "ended";

    private static final Map<String, SubscriptionStatus> WORDS =
            Map.of(
                    "active", SubscriptionStatus.RUNNING,
                    "running", SubscriptionStatus.RUNNING,
                    "past_due", SubscriptionStatus.RUNNING,
                    "unpaid", SubscriptionStatus.RUNNING,
                    "trial", SubscriptionStatus.TRIAL,
                    "trialing", SubscriptionStatus.TRIAL,
                    "paused", SubscriptionStatus.PAUSED);

    private Status() {}

    /// What it says, null when it says nothing or that it has ended.
    static @Nullable SubscriptionStatus of(EventProperties said) {
        var word = said.word("status");
        if (word == null || ends(word)) {
            return null;
        }
        var status = WORDS.get(word);
        if (status == null) {
            throw said.unknown("status");
        }
        return status;
    }

    /// Whether it says that the subscription runs, whatever was before.
    static boolean runs(Statement<SubscriptionWord> statement) {
        return switch (statement.what()) {
            case STARTED -> true;
            case UPDATED -> of(statement.said()) != null;
            case ENDED -> false;
        };
    }

    static boolean ends(Statement<SubscriptionWord> statement) {
        var word = statement.said().word("status");
        return statement.what() == SubscriptionWord.ENDED || (word != null && ends(word));
    }

    private static boolean ends(String word) {
        return switch (word) {
            case ENDED, "canceled", "cancelled", "expired" -> true;
            default -> false;
        };
    }
}
