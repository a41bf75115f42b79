package org.stammkunde.segments.sync;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stammkunde.jobs.spi.RegularTask;

/// Forgets what was sent more than a month ago, and paused webhooks of segments that were deleted
/// that long ago.
@Component
class HistoryForgetting implements RegularTask {

    static final Duration KEPT = Duration.ofDays(30);

    /// So many in one transaction.
    private static final int PORTION = 10_000;

    private final DeliveryStore deliveries;
    private final WebhookStore webhooks;

    HistoryForgetting(DeliveryStore deliveries, WebhookStore webhooks) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
    }

    @Override
    public String name() {
        return "segment-webhooks-forgetting";
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        int forgotten;
        do {
            forgotten = deliveries.deleteOlderThan(KEPT, PORTION);
        } while (forgotten == PORTION);
        webhooks.deleteStranded(KEPT);
    }
}
