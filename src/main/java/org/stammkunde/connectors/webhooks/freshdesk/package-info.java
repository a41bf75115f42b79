/// Webhooks of Freshdesk: tickets and ratings, as its automation rules send them.
@NullMarked
package org.stammkunde.connectors.webhooks.freshdesk;

import org.jspecify.annotations.NullMarked;
