package org.stammkunde.commerce.subscriptions;

/// How a subscription runs as long as it runs. Whether it has ended is a matter of time.
public enum SubscriptionStatus {
    RUNNING(true),
    /// Not paid for yet.
    TRIAL(false),
    /// Neither delivered nor paid for.
    PAUSED(false);

    private final boolean paid;

    SubscriptionStatus(boolean paid) {
        this.paid = paid;
    }

    /// Whether its price counts as recurring revenue.
    boolean paid() {
        return paid;
    }
}
