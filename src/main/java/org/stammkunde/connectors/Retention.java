package org.stammkunde.connectors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.jobs.JobId;
import org.stammkunde.jobs.Jobs;

/// Deletes what need not be kept any longer: of imports that ended long ago the file and the
/// rejected rows, which hold personal data; drafts as a whole. An import that waits or runs
/// keeps everything, however old it is.
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ImportStore imports;
    private final RetentionStore old;
    private final Remains remains;
    private final Jobs jobs;
    private final ImportSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Retention(
            ImportStore imports,
            RetentionStore old,
            Remains remains,
            Jobs jobs,
            ImportSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.old = old;
        this.remains = remains;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    void discard() {
        var before = clock.instant().minus(Duration.ofDays(settings.keepDays()));
        int drafts = old.deleteDrafts(before);
        if (drafts > 0) {
            LOG.info("drafts=deleted count={}", drafts);
        }
        old.endedBefore(before)
                .forEach(id -> transaction.executeWithoutResult(_ -> discard(id, before)));
    }

    private void discard(ImportId id, Instant before) {
        var row = imports.lock(id).orElse(null);
        if (row == null || row.discardedAt() != null || !endedBefore(row, before)) {
            return;
        }
        remains.discard(id);
    }

    private boolean endedBefore(ImportRow row, Instant before) {
        var ended = row.jobId() == null ? null : jobs.get(new JobId(row.jobId())).finishedAt();
        return ended != null && ended.isBefore(before);
    }
}
