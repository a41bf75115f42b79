package org.stammkunde.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people change by hand in many rows at once: recorded in the audit log, and undoable for
/// [#UNDOABLE]. What a change is and where its rows lie, the module's [ChangedRows] know.
@Service
public class ManualChanges {

    public static final Duration UNDOABLE = Duration.ofDays(7);

    private final Audit audit;
    private final Clock clock;

    ManualChanges(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// One kind of change, as the audit log names it.
    ///
    /// @param action beginning of its two actions: `customers.attribute` becomes
    ///     `customers.attribute-set` and `customers.attribute-restored`
    /// @param subject such as `attribute-change`
    /// @param counted what the rows are, such as `customers`
    public record Kind(String action, String subject, String counted) {}

    /// @param id by which it can be undone
    /// @param rows those that were different before
    public record Made(long id, int rows) {}

    @Transactional
    public <Q, W> Made make(Kind kind, ChangedRows<Q, W> table, Q rows, W wanted) {
        var now = clock.instant();
        table.forgetBefore(now.minus(UNDOABLE));
        long change = table.begin(wanted, now);
        int changed = table.keep(change, rows);
        table.write(change);
        record(kind, "-set", change, changed);
        return new Made(change, changed);
    }

    /// Puts back what stood there before, where nobody has changed it since.
    ///
    /// @return rows put back, or empty when there is no such change, or not any more
    @Transactional
    public OptionalInt undo(Kind kind, ChangedRows<?, ?> table, long change) {
        int restored = table.restore(change);
        if (!table.forget(change)) {
            return OptionalInt.empty();
        }
        record(kind, "-restored", change, restored);
        return OptionalInt.of(restored);
    }

    private void record(Kind kind, String done, long change, int rows) {
        audit.record(
                kind.action() + done,
                kind.subject(),
                Long.toString(change),
                Map.of(kind.counted(), Integer.toString(rows)));
    }
}
