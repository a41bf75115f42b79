package org.stammkunde.segments.sync;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stammkunde.jobs.spi.RegularTask;

/// Forgets what was sent more than a month ago, and webhooks of deleted segments that nobody can
/// resume.
@Component
class HistoryForgetting implements RegularTask {

    static final Duration KEPT = Duration.ofDays(30);

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
        deliveries.deleteOlderThan(KEPT);
        webhooks.deleteStranded();
    }
}
