package org.stammkunde.commerce;

import org.springframework.stereotype.Component;
import org.stammkunde.jobs.Jobs;

/// Leaves counting to a job, which survives a restart.
@Component
class QueuedRecounts implements Recounts {

    private final Jobs jobs;

    QueuedRecounts(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void soon() {
        jobs.submit(RecountJob.KIND, 0);
    }
}
