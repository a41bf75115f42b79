/// Webhooks of any other sender: somebody chooses what in them means what.
@NullMarked
package org.stammkunde.connectors.webhooks.mapped;

import org.jspecify.annotations.NullMarked;
