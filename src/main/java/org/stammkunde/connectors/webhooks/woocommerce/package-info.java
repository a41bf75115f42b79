/// Webhooks of WooCommerce: orders with their refunds, customers.
@NullMarked
package org.stammkunde.connectors.webhooks.woocommerce;

import org.jspecify.annotations.NullMarked;
