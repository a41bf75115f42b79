/// Events that could not be taken: why, what they were, and sending them again.
@NullMarked
package org.stammkunde.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
