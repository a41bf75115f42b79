package org.stammkunde.ingest.spi;

import java.util.List;
import org.stammkunde.ingest.Event;

/// Works through the event log. Modules publish theirs as beans.
///
/// Events come in commit order, in batches. A batch is one transaction, which also commits how far
/// the consumer has come: whatever [#consume] writes through the application's data source counts
/// once, also after a crash. Only one node works on a consumer at a time. Events it refuses are set
/// aside with their reasons while the others are done. When a batch fails, its events are tried in
/// ever smaller ones, and one that fails alone is set aside too, so that the rest goes on; whoever
/// manages sources can have it tried again.
public interface EventConsumer {

    /// Stable, lower case, e.g. `commerce`; its place in the log is kept under this name. The text
    /// `ingest.consumer.<name>` says in words what it makes of events.
    String name();

    /// Does the work for some events. Must come to the same result when it is given events it has
    /// seen before, in whatever order: the log can be replayed from any point.
    ///
    /// @return those it did not take, found out by reading alone; see [Refusal#of]
    /// @throws RuntimeException when the work cannot be done; the transaction is rolled back
    List<Refusal> consume(List<Event> events);
}
