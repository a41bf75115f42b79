package org.stammkunde.ingest.consumers;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.EventProgress;

/// Tells by the consumers' places how far they are.
@Component
class ConsumerProgress implements EventProgress {

    private final Consumers consumers;

    ConsumerProgress(Consumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public boolean caughtUp(Instant receivedAt) {
        return consumers.lags().stream()
                .map(Lag::waitingSince)
                .allMatch(waiting -> waiting == null || waiting.isAfter(receivedAt));
    }
}
