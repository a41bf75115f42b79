package org.stammkunde.segments.lists;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.jobs.spi.JobHandler;
import org.stammkunde.jobs.spi.JobRun;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.lists.FillingStore.Line;
import org.stammkunde.segments.lists.UnknownLine.Trouble;

/// Fills a list batch by batch, each committed together with how far it is.
@Component
class FillingJob implements JobHandler {

    static final String KIND = "list";

    private static final int BATCH = 2_000;

    private final FillingStore fillings;
    private final Lists lists;
    private final Enlist enlist;
    private final Naming naming;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FillingJob(
            FillingStore fillings,
            Lists lists,
            Enlist enlist,
            Naming naming,
            TransactionTemplate transaction,
            Clock clock) {
        this.fillings = fillings;
        this.lists = lists;
        this.enlist = enlist;
        this.naming = naming;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var id = new FillingId(run.subject());
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> goOn(run, id)));
        }
    }

    /// @return whether there may be more
    private boolean goOn(JobRun run, FillingId id) {
        var row = fillings.find(id).orElseThrow(() -> SegmentException.noFilling(id.value()));
        lists.require(row.list());
        var segment = row.segment();
        int count = segment == null ? lines(row) : members(row, segment);
        long done = row.done() + count;
        run.checkpoint(done, Math.max(row.total(), done), done);
        return count == BATCH;
    }

    private int members(FillingStore.Row row, SegmentId segment) {
        var members = fillings.membersAfter(segment, row.madeAt(), row.reached(), BATCH);
        if (!members.isEmpty()) {
            var added = enlist.customers(row.list(), members, How.SNAPSHOT, clock.instant());
            long reached = members.getLast().value();
            fillings.advance(row.id(), reached, members.size(), added, 0);
        }
        return members.size();
    }

    private int lines(FillingStore.Row row) {
        var lines = fillings.linesAfter(row.id(), row.reached(), BATCH);
        if (!lines.isEmpty()) {
            take(row, lines);
        }
        return lines.size();
    }

    private void take(FillingStore.Row row, List<Line> lines) {
        var meant = naming.texts(lines.stream().map(Line::text).toList());
        var numbers = new ArrayList<Integer>();
        var troubles = new ArrayList<Trouble>();
        meant.troubles()
                .forEach(
                        (place, trouble) -> {
                            numbers.add(lines.get(place).no());
                            troubles.add(trouble);
                        });
        var added = enlist.named(row.list(), meant.wanted(), How.IMPORT, clock.instant());
        long reached = lines.getLast().no();
        fillings.keep(row.id(), row.reached(), reached, numbers, troubles);
        fillings.advance(row.id(), reached, lines.size(), added, numbers.size());
    }
}
