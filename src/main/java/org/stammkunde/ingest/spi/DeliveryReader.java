package org.stammkunde.ingest.spi;

import java.time.Instant;
import org.stammkunde.shared.ProblemException;
import tools.jackson.databind.JsonNode;

/// Takes deliveries of webhooks once more that had gone into quarantine in their senders' words. A
/// module that receives some publishes one as a bean.
public interface DeliveryReader {

    /// Puts it into messages and these into the log; returns once they are committed.
    ///
    /// @param delivery as it went into quarantine, or mended
    /// @param receivedAt first
    /// @throws ProblemException when it still cannot be taken, saying why
    void readAgain(long source, JsonNode delivery, Instant receivedAt);
}
