package org.stammkunde.ingest.consumers;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.ingest.Event;

/// One transaction's attempt at some events.
final class Attempt {

    private List<Event> events = List.of();

    private Attempt() {}

    /// @throws RuntimeException on trouble that is not the events' fault
    static Step of(TransactionTemplate transaction, Function<Attempt, Step> work) {
        var attempt = new Attempt();
        try {
            return Objects.requireNonNull(transaction.execute(_ -> work.apply(attempt)));
        } catch (RuntimeException | Error e) {
            // Also a stack overflow at JSON that nobody should have sent.
            if (attempt.events.isEmpty() || Trouble.passes(e)) {
                throw e;
            }
            return new Step.Failed(attempt.events, e);
        }
    }

    /// From here on a failure is these events' fault.
    void at(List<Event> worked) {
        events = worked;
    }
}
