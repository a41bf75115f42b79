package org.stammkunde.ingest.consumers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.web.Formats;

/// How far what is made of events is behind them.
@Component
class ConsumersStatus implements StatusSource {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Consumers consumers;
    private final Clock clock;

    ConsumersStatus(Consumers consumers, Clock clock) {
        this.consumers = consumers;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "ingest.consumers.title";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Line> lines() {
        var now = clock.instant();
        var lags = consumers.lags();
        var lines = new ArrayList<Line>();
        lags.forEach(lag -> lines.add(line(lag, now)));
        lines.add(setAside(lags.stream().mapToLong(Lag::setAside).sum()));
        return lines;
    }

    private static Line line(Lag lag, Instant now) {
        var label = "ingest.consumer." + lag.consumer();
        var value = ConsumerWords.lag(lag, now);
        if (lag.trouble() != null) {
            return new Line(label, value, Level.BAD, "ingest.status.trouble-hint");
        }
        var since = lag.waitingSince();
        if (since == null) {
            return new Line(label, value, Level.GOOD, null);
        }
        boolean late = Duration.between(since, now).compareTo(LONG) > 0;
        return late
                ? new Line(label, value, Level.WARNING, "ingest.status.behind-hint")
                : new Line(label, value, Level.INFO, null);
    }

    private static Line setAside(long events) {
        return new Line(
                "ingest.status.set-aside",
                Formats.number(events),
                events == 0 ? Level.INFO : Level.WARNING,
                events == 0 ? null : "ingest.status.set-aside-hint");
    }
}
