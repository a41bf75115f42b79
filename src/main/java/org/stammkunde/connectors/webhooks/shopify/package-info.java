/// Webhooks of Shopify: orders with their refunds, refunds alone, customers.
@NullMarked
package org.stammkunde.connectors.webhooks.shopify;

import org.jspecify.annotations.NullMarked;
