package org.stammkunde.ingest.receiving;

import org.stammkunde.ingest.EventKind;

/// What is taken at a path of the tracking API.
///
/// Format: Segment, "HTTP Tracking API".
sealed interface Endpoint {

    /// Messages of one kind, one at a time.
    record One(EventKind kind) implements Endpoint {

        private static final int LARGEST = 32 * 1024;

        @Override
        public int most() {
            return LARGEST;
        }
    }

    /// Messages of any kind, many at a time.
    record Batch() implements Endpoint {}

    /// What the browser SDK reports on itself. Nothing of it is kept.
    record Report() implements Endpoint {}

    int LARGEST_BATCH = 500 * 1024;

    /// Bytes of a body, plain and inflated.
    default int most() {
        return LARGEST_BATCH;
    }
}
