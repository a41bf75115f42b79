package org.stammkunde.commerce.subscriptions;

import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// All subscriptions.
public record SubscriptionList(ListView<Subscription> list) implements Page {}
