/// The event log as programs read it.
@NullMarked
package org.stammkunde.ingest.reading;

import org.jspecify.annotations.NullMarked;
