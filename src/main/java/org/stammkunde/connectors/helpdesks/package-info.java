/// The words that help desks have for states of tickets and for ratings, in files and webhooks
/// alike.
@NullMarked
package org.stammkunde.connectors.helpdesks;

import org.jspecify.annotations.NullMarked;
