/// The tracking API as HTTP: who sends, how much, in which form, and the answer.
@NullMarked
package org.stammkunde.ingest.receiving;

import org.jspecify.annotations.NullMarked;
