/// Tells receivers outside who enters and leaves a segment. What they are told are the stays
/// themselves, read on from the place that each receiver has reached.
@NullMarked
package org.stammkunde.segments.sync;

import org.jspecify.annotations.NullMarked;
