package org.stammkunde.connectors;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.commerce.OrderBatch;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.OrderIntake;
import org.stammkunde.commerce.RefundDraft;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.jobs.spi.JobCancelled;
import org.stammkunde.jobs.spi.JobHandler;
import org.stammkunde.jobs.spi.JobRun;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.warehouse.Warehouse;

/// Does an import: reads ahead, and commits batch after batch together with the line it reaches.
/// A new attempt goes on behind the last commit and comes to the same result.
@Component
class ImportJob implements JobHandler {

    static final String KIND = "import";

    /// Customers' totals follow a long import at this distance, or at a larger one.
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final ImportStore imports;
    private final ProgressStore progress;
    private final RejectStore rejects;
    private final ImportSources sources;
    private final MessageImport messages;
    private final OrderIntake intake;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;
    private final Warehouse warehouse;

    ImportJob(
            ImportStore imports,
            ProgressStore progress,
            RejectStore rejects,
            ImportSources sources,
            MessageImport messages,
            OrderIntake intake,
            ImportSettings settings,
            TransactionTemplate transaction,
            Warehouse warehouse) {
        this.imports = imports;
        this.progress = progress;
        this.rejects = rejects;
        this.sources = sources;
        this.messages = messages;
        this.intake = intake;
        this.settings = settings;
        this.transaction = transaction;
        this.warehouse = warehouse;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws Exception {
        var id = new ImportId(run.subject());
        var row = imports.find(id).orElseThrow(() -> ImportsException.notFound(id));
        try {
            if (row.kind() != ImportKind.ORDERS) {
                messages.work(run, row);
                return;
            }
            work(run, row);
        } catch (ProblemException e) {
            progress.failed(id, e);
            recount();
            throw e;
        } catch (JobCancelled e) {
            recount();
            throw e;
        }
    }

    private void work(JobRun run, ImportRow row) throws Exception {
        var files = sources.of(row);
        long began = System.nanoTime();
        var size = new BatchSize();
        try (var writing = warehouse.muchToWrite();
                var steps =
                        new Steps(
                                files,
                                settings.largestContent().toBytes(),
                                size,
                                (orders, refunds) -> prepare(run, row, orders, refunds))) {
            steps.from(row.checkpointSource(), row.checkpointLine());
            long rows = row.rowsRead();
            var recounts = new NowAndThen(BETWEEN_COUNTS, this::recount);
            for (var step = steps.next(); step != null; step = steps.next()) {
                boolean own = files.get(step.source()).own();
                rows += own ? step.rows() : 0;
                writing.giveWay();
                long start = System.nanoTime();
                commit(run, row, step, own, rows);
                size.wrote(step.rows(), Duration.ofNanos(System.nanoTime() - start));
                recounts.runIfDue();
            }
            finish(run, row, rows);
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        LOG.info("import={} attempt=completed millis={}", row.id(), took.toMillis());
    }

    /// On the reader's thread and a connection of its own, while the batch before is being written.
    private OrderBatch prepare(
            JobRun run, ImportRow row, List<OrderDraft> orders, List<RefundDraft> refunds) {
        var batch = intake.prepare(orders, refunds);
        if (!run.stopping()) {
            transaction.executeWithoutResult(
                    _ -> {
                        progress.commitSoon();
                        intake.identify(row.id().value(), batch);
                    });
        }
        return batch;
    }

    private void commit(JobRun run, ImportRow row, Steps.Step.Rows step, boolean own, long rows) {
        long intakeRun = row.id().value();
        transaction.executeWithoutResult(
                _ -> {
                    progress.commitSoon();
                    var result = intake.take(intakeRun, step.orders());
                    if (own) {
                        rejects.insert(row.id(), step.rejections());
                    }
                    progress.advance(
                            row.id(),
                            step.source(),
                            step.upTo(),
                            own ? step.rows() : 0,
                            own ? step.rejections().size() : 0,
                            result);
                    run.checkpoint(own ? step.consumed() : 0, row.fileBytes(), rows);
                });
    }

    /// Lets the lists show what came in so far.
    private void recount() {
        transaction.executeWithoutResult(_ -> intake.recount());
    }

    private void finish(JobRun run, ImportRow row, long rows) {
        transaction.executeWithoutResult(
                _ -> {
                    var result = intake.finish(row.id().value());
                    progress.advance(row.id(), Integer.MAX_VALUE, Long.MAX_VALUE, 0, 0, result);
                    progress.completed(row.id());
                    run.checkpoint(row.fileBytes(), row.fileBytes(), rows);
                });
    }
}
