/// Requests to the helpdesk: folded from events ([TicketConsumer]), shown as a list and on the
/// customer page, published as facts.
@NullMarked
package org.stammkunde.success.tickets;

import org.jspecify.annotations.NullMarked;
