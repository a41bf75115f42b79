/// Works through the event log for the consumers of all modules: in batches that commit together
/// with how far a consumer has come, on whichever node is free, around events that fail.
@NullMarked
package org.stammkunde.ingest.consumers;

import org.jspecify.annotations.NullMarked;
