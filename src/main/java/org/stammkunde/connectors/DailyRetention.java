package org.stammkunde.connectors;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stammkunde.jobs.spi.RegularTask;

/// Has [Retention] look after every start and once a day.
@Component
class DailyRetention implements RegularTask {

    private final Retention retention;

    DailyRetention(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "imports-retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        retention.discard();
    }
}
