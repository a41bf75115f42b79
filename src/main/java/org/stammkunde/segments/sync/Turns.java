package org.stammkunde.segments.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is stored before and after a message is sent. What goes into it is settled before, so that
/// whoever is killed meanwhile leaves the same message to the next one.
@Component
class Turns {

    private static final int WINDOW = 5_000;
    private static final int WINDOWS = 50;

    private final WorkStore store;
    private final ChangeStore changes;
    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;

    Turns(WorkStore store, ChangeStore changes, WebhookStore webhooks, DeliveryStore deliveries) {
        this.store = store;
        this.changes = changes;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /// A message to be sent now, by whoever holds the lease.
    record Turn(Work work, long lease, String message, Batch batch) {}

    /// @return empty when there is nothing to send, or it is somebody else's turn
    @Transactional
    Optional<Turn> take(WebhookId id) {
        return store.lockDue(id).flatMap(this::take);
    }

    private Optional<Turn> take(Work work) {
        var batch = next(work);
        if (batch.isEmpty()) {
            end(work, batch);
            return Optional.empty();
        }
        var present = work.message();
        var message = present != null ? present : newMessage();
        long lease = store.begin(work.id(), message, batch.until());
        return Optional.of(new Turn(work, lease, message, batch));
    }

    static String newMessage() {
        return "msg_" + UUID.randomUUID().toString().replace("-", "");
    }

    /// Of a deleted segment nothing more comes.
    private void end(Work work, Batch passed) {
        boolean last = passed.until() == work.place();
        if (work.dropped() && last) {
            webhooks.delete(work.id());
        } else if (!last) {
            store.passed(work.id(), passed.until());
        }
    }

    private Batch next(Work work) {
        var initial = work.initialAfter();
        if (initial != null) {
            boolean underWay = work.message() != null;
            var members =
                    changes.initial(
                            work, initial, underWay ? work.until() : Long.MAX_VALUE, Batch.MOST);
            if (!members.isEmpty()) {
                return new Batch(members, members.getLast().no());
            }
            store.initialDone(work.id());
        } else if (work.message() != null) {
            var same = changes.changes(work, work.until(), Batch.MOST);
            return new Batch(same, work.until());
        }
        return asked(work);
    }

    /// The next changes that are asked for, or, when all those looked at are not, how far that was.
    private Batch asked(Work work) {
        var from = work;
        for (int i = 0; i < WINDOWS; i++) {
            var end = changes.end(from, WINDOW);
            if (end.isEmpty()) {
                break;
            }
            var some = changes.changes(from, end.get(), Batch.MOST);
            if (!some.isEmpty()) {
                boolean full = some.size() == Batch.MOST;
                return new Batch(some, full ? some.getLast().no() : end.get());
            }
            from = from.at(end.get());
        }
        return new Batch(List.of(), from.place());
    }

    /// Whoever has lost the lease meanwhile changes nothing; somebody else sends the same message.
    @Transactional
    void settle(Turn turn, Outcome outcome) {
        var work = turn.work();
        deliveries.insert(work.id(), turn.message(), false, turn.batch().changes().size(), outcome);
        var status = outcome.status();
        if (status != null && outcome.arrived()) {
            store.arrived(work.id(), turn.lease(), turn.message(), status);
            return;
        }
        var since = work.failingSince();
        var failing = since == null ? Duration.ZERO : Duration.between(since, work.now());
        var next = Backoff.next(work.failures() + 1, failing, outcome.retryAfter(), work.now());
        var paused = outcome.gone() ? Pause.GONE : next.isEmpty() ? Pause.GAVE_UP : null;
        boolean held =
                store.failed(
                        work.id(),
                        turn.lease(),
                        status,
                        outcome.trouble(),
                        next.orElse(null),
                        paused);
        if (held && paused != null && work.dropped()) {
            webhooks.delete(work.id());
        }
    }
}
