/// Subscriptions: what somebody pays again and again. Folded from events ([SubscriptionConsumer]),
/// shown as a list and on the customer page, published as facts for figures of recurring revenue.
@NullMarked
package org.stammkunde.commerce.subscriptions;

import org.jspecify.annotations.NullMarked;
