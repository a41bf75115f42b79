/// What a source's rules do to its messages before they reach the log: leave events out, take
/// properties away, give events another name.
@NullMarked
package org.stammkunde.ingest.rules;

import org.jspecify.annotations.NullMarked;
