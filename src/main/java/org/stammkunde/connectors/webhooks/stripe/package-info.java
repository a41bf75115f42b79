/// Webhooks of Stripe: customers, subscriptions, invoices, refunds.
@NullMarked
package org.stammkunde.connectors.webhooks.stripe;

import org.jspecify.annotations.NullMarked;
