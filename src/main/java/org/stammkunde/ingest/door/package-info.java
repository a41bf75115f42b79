/// What is turned away or left out before it reaches the log, and how often.
@NullMarked
package org.stammkunde.ingest.door;

import org.jspecify.annotations.NullMarked;
