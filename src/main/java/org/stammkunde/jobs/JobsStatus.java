package org.stammkunde.jobs;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.operations.spi.StatusSource;

/// How many jobs wait, run and failed.
@Component
class JobsStatus implements StatusSource {

    private final JobStore store;

    JobsStatus(JobStore store) {
        this.store = store;
    }

    @Override
    public String titleKey() {
        return "jobs.status.title";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Line> lines() {
        var counts = store.counts();
        var failed = count(counts, JobState.FAILED);
        return List.of(
                info("jobs.status.queued", count(counts, JobState.QUEUED)),
                info("jobs.status.running", count(counts, JobState.RUNNING)),
                failed == 0
                        ? info("jobs.status.failed", failed)
                        : new Line(
                                "jobs.status.failed",
                                Long.toString(failed),
                                Level.WARNING,
                                "jobs.status.failed-hint"));
    }

    private static long count(Map<JobState, Long> counts, JobState state) {
        return counts.getOrDefault(state, 0L);
    }

    private static Line info(String key, long count) {
        return new Line(key, Long.toString(count), Level.INFO, null);
    }
}
