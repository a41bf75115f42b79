package org.stammkunde.connectors;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.commerce.IntakeResult;
import org.stammkunde.connectors.mapping.MessageBatch;
import org.stammkunde.connectors.mapping.MessageContext;
import org.stammkunde.ingest.EventIntake;
import org.stammkunde.jobs.spi.JobRun;

/// Imports everything but orders: rows become messages in the event log, and the consumers of
/// events make something of them. The log has a batch before the import's checkpoint says so; when
/// a crash comes between the two, the batch is put in again and counts once.
@Component
class MessageImport {

    private static final IntakeResult NOTHING = new IntakeResult(0, 0, 0);

    private final ProgressStore progress;
    private final RejectStore rejects;
    private final ImportSources sources;
    private final EventIntake intake;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MessageImport(
            ProgressStore progress,
            RejectStore rejects,
            ImportSources sources,
            EventIntake intake,
            ImportSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.progress = progress;
        this.rejects = rejects;
        this.sources = sources;
        this.intake = intake;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    void work(JobRun run, ImportRow row) throws IOException {
        var file = sources.own(row);
        long source = intake.importsOf(file.plan().source());
        var context = context(row);
        long rows = row.rowsRead();
        long largest = settings.largestContent().toBytes();
        try (var reading = file.messages(row.checkpointLine(), largest, context)) {
            for (var batch = reading.next(); batch != null; batch = reading.next()) {
                rows += batch.rows();
                intake.append(source, batch.messages());
                commit(run, row, batch, reading.consumed(), rows);
            }
        }
        finish(run, row, rows);
    }

    private MessageContext context(ImportRow row) {
        return new MessageContext(
                row.header(),
                Objects.requireNonNull(row.zone()),
                Objects.requireNonNull(row.currency()),
                asOf(row),
                clock.instant());
    }

    private Instant asOf(ImportRow row) {
        if (row.asOf() != null) {
            return row.asOf();
        }
        return Objects.requireNonNull(
                transaction.execute(_ -> progress.settleAsOf(row.id(), row.mends())));
    }

    private void commit(JobRun run, ImportRow row, MessageBatch batch, long consumed, long rows) {
        transaction.executeWithoutResult(
                _ -> {
                    rejects.insert(row.id(), batch.rejections());
                    progress.advance(
                            row.id(),
                            0,
                            batch.upTo(),
                            batch.rows(),
                            batch.rejections().size(),
                            NOTHING);
                    run.checkpoint(consumed, row.fileBytes(), rows);
                });
    }

    private void finish(JobRun run, ImportRow row, long rows) {
        transaction.executeWithoutResult(
                _ -> {
                    progress.advance(row.id(), 1, Long.MAX_VALUE, 0, 0, NOTHING);
                    progress.completed(row.id());
                    run.checkpoint(row.fileBytes(), row.fileBytes(), rows);
                });
    }
}
