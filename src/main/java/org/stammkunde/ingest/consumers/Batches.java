package org.stammkunde.ingest.consumers;

import org.stammkunde.ingest.spi.EventConsumer;

/// Where the events of a consumer come from, and where they go when it fails at them.
interface Batches {

    /// Has the consumer do the next events, in one transaction with the note of it.
    ///
    /// @param most events
    /// @throws RuntimeException on trouble that is not the events' fault
    Step take(EventConsumer consumer, int most);

    /// Goes on without the one event it fails at.
    void setAside(EventConsumer consumer, Step.Failed alone, Verdict why);
}
