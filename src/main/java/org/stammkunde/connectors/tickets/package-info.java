/// The words that help desks have for states of tickets and for ratings, in files and webhooks
/// alike.
@NullMarked
package org.stammkunde.connectors.tickets;

import org.jspecify.annotations.NullMarked;
