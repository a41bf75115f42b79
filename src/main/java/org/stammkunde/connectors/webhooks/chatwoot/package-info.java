/// Webhooks of Chatwoot: conversations, ratings, contacts.
@NullMarked
package org.stammkunde.connectors.webhooks.chatwoot;

import org.jspecify.annotations.NullMarked;
