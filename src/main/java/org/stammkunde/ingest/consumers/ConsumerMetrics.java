package org.stammkunde.ingest.consumers;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// How far consumers are behind, for whoever watches over the installation.
@Component
class ConsumerMetrics {

    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final Consumers consumers;
    private final MeterRegistry registry;
    private final Clock clock;
    private Map<String, Lag> lags = Map.of();
    private long asked = System.nanoTime() - FRESH;

    ConsumerMetrics(Consumers consumers, MeterRegistry registry, Clock clock) {
        this.consumers = consumers;
        this.registry = registry;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void register() {
        for (var name : consumers.names()) {
            gauge(name, "behind", "Events yet to be processed", Lag::behind);
            gauge(name, "behind.seconds", "Age of the first of them", this::seconds);
            gauge(name, "set.aside", "Events it failed at", Lag::setAside);
        }
    }

    private void gauge(String consumer, String what, String words, ToDoubleFunction<Lag> value) {
        Gauge.builder("stammkunde.consumer." + what, () -> value(consumer, value))
                .description(words)
                .tag("consumer", consumer)
                .register(registry);
    }

    private double value(String consumer, ToDoubleFunction<Lag> value) {
        var lag = lags().get(consumer);
        return lag == null ? Double.NaN : value.applyAsDouble(lag);
    }

    private double seconds(Lag lag) {
        var since = lag.waitingSince();
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1_000.0;
    }

    /// All gauges of one look are of one moment.
    private synchronized Map<String, Lag> lags() {
        if (System.nanoTime() - asked >= FRESH) {
            lags = ask();
            asked = System.nanoTime();
        }
        return lags;
    }

    /// Nothing is known while the database is away.
    private Map<String, Lag> ask() {
        try {
            return consumers.lags().stream()
                    .collect(Collectors.toMap(Lag::consumer, Function.identity()));
        } catch (DataAccessException | TransactionException _) {
            return Map.of();
        }
    }
}
