/// Webhooks of Zammad: tickets.
@NullMarked
package org.stammkunde.connectors.webhooks.zammad;

import org.jspecify.annotations.NullMarked;
