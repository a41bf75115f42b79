package org.stammkunde.segments.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.web.Formats;

/// How the webhooks of all segments are doing: those that stopped by themselves wait for somebody.
@Component
class WebhooksStatus implements StatusSource {

    private final WebhookStore store;

    WebhooksStatus(WebhookStore store) {
        this.store = store;
    }

    @Override
    public String titleKey() {
        return "segments.webhooks.status.title";
    }

    @Override
    public int order() {
        return 37;
    }

    @Override
    public List<Line> lines() {
        var counts = store.counts();
        return List.of(
                line("segments.webhooks.status.all", counts.all(), Level.INFO, null),
                line(
                        "segments.webhooks.status.retrying",
                        counts.retrying(),
                        Level.WARNING,
                        "segments.webhooks.status.retrying-hint"),
                line(
                        "segments.webhooks.status.stopped",
                        counts.stopped(),
                        Level.BAD,
                        "segments.webhooks.status.stopped-hint"));
    }

    /// None is nothing to worry about.
    private static Line line(String label, long count, Level level, @Nullable String hint) {
        return count == 0
                ? new Line(label, Formats.number(count), Level.INFO, null)
                : new Line(label, Formats.number(count), level, hint);
    }
}
