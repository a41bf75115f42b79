package org.stammkunde.segments.lists;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stammkunde.jobs.spi.RegularTask;

/// Has lines of files forgotten that are older than a month, after every start and once a day.
@Component
class DailyForgetting implements RegularTask {

    private final Fillings fillings;

    DailyForgetting(Fillings fillings) {
        this.fillings = fillings;
    }

    @Override
    public String name() {
        return "lists-forgetting";
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        fillings.forgetLines();
    }
}
