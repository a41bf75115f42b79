package org.stammkunde.ingest.consumers;

import java.time.Instant;
import java.util.List;
import org.stammkunde.ingest.Event;

/// What came of a transaction's worth of work.
sealed interface Step {

    /// @param events how many are done
    /// @param upTo when the last of them was received
    /// @param aside those among them that the consumer refused
    record Done(int events, Instant upTo, List<Aside> aside) implements Step {}

    /// Nothing can be read now.
    ///
    /// @param waiting whether there are events that another transaction still holds up
    record Nothing(boolean waiting) implements Step {}

    /// Another node is at it.
    record Elsewhere() implements Step {}

    /// These events cannot be worked off together; nothing of it was stored.
    record Failed(List<Event> events, Throwable cause) implements Step {}
}
