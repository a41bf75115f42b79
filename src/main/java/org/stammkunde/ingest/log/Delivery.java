package org.stammkunde.ingest.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What one request brought, waiting to be stored.
///
/// @param stored done once all of it is committed; failed when it may not be
record Delivery(
        List<IncomingEvent> events,
        List<RejectedEvent> rejected,
        int size,
        CompletableFuture<Void> stored) {

    static Delivery of(List<IncomingEvent> events, List<RejectedEvent> rejected) {
        int size = events.stream().mapToInt(IncomingEvent::size).sum();
        size += rejected.stream().mapToInt(event -> 2 * event.raw().length()).sum();
        return new Delivery(
                List.copyOf(events), List.copyOf(rejected), size, new CompletableFuture<>());
    }

    int count() {
        return events.size() + rejected.size();
    }
}
