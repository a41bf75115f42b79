package org.stammkunde.commerce;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.jobs.spi.JobHandler;
import org.stammkunde.jobs.spi.JobRun;

/// Counts customers whose totals are stale.
@Component
class RecountJob implements JobHandler {

    static final String KIND = "recount";

    private final OrderIntake intake;
    private final TransactionTemplate transaction;

    RecountJob(OrderIntake intake, TransactionTemplate transaction) {
        this.intake = intake;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        transaction.executeWithoutResult(
                _ -> {
                    intake.recount();
                    run.checkpoint(1, 1, 0);
                });
    }
}
