package org.stammkunde.database;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether the database answers within two seconds. Whoever asks meanwhile waits for the same
/// answer: a server that hangs ties up one connection, not one per question. Takes the place of
/// Spring Boot's indicator, which waits as long as the server likes.
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);

    private final AnswerStore answers;
    private @Nullable FutureTask<Integer> asked;

    DatabaseHealth(AnswerStore answers) {
        this.answers = answers;
    }

    @Override
    public Health health() {
        try {
            ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (TimeoutException e) {
            LOG.warn("health=database answer=late");
        } catch (ExecutionException e) {
            LOG.warn("health=database answer=failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Health.down().build();
    }

    private synchronized FutureTask<Integer> ask() {
        var running = asked;
        if (running == null || running.isDone()) {
            running = new FutureTask<>(() -> ShortWork.call(answers::one));
            asked = running;
            Thread.ofVirtual().name("database-health").start(running);
        }
        return running;
    }
}
