package org.stammkunde.commerce.subscriptions;

/// The subscription of that number in that system.
record SubscriptionKey(String source, String number) {}
