package org.stammkunde.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.spi.ViewerSource;

/// The append-only log of who changed what and when. It holds ids and facts: never a secret,
/// a customer's data or an address somebody typed.
@Service
public class Audit {

    /// Work of the installation itself: first start, background work.
    public static final String SYSTEM = "system";

    /// Somebody who has not signed in.
    public static final String ANONYMOUS = "anonymous";

    private final AuditStore store;
    private final ViewerSource viewers;
    private final Clock clock;

    Audit(AuditStore store, ViewerSource viewers, Clock clock) {
        this.store = store;
        this.viewers = viewers;
        this.clock = clock;
    }

    /// Records what the current viewer did, inside the caller's transaction. Outside of a
    /// request it was the system.
    ///
    /// @param action what happened, past tense, e.g. `imports.started`; its text is the message
    ///     key `audit.<action>`
    /// @param details few short facts, e.g. `role` → `ADMIN`
    public void record(
            String action, String subjectType, String subjectId, Map<String, String> details) {
        recordAs(
                viewers.viewer().map(Viewer::id).orElse(SYSTEM),
                action,
                subjectType,
                subjectId,
                details);
    }

    /// Records what somebody did who is not, or not yet, the current viewer.
    public void recordAs(
            String actor,
            String action,
            String subjectType,
            String subjectId,
            Map<String, String> details) {
        store.append(clock.instant(), actor, action, subjectType, subjectId, details);
    }

    /// The newest first.
    public Slice<AuditEntry> list(AuditQuery query) {
        return store.list(query);
    }

    /// The entries that come after a place, the newest first.
    ///
    /// @param after null = from the newest on
    public Stretch<AuditEntry> after(AuditQuery query, @Nullable Place after) {
        return store.after(query, after);
    }

    public long count(AuditQuery query) {
        return store.count(query);
    }

    /// Every matching entry, the newest first, without holding them all in memory.
    public void export(AuditQuery query, Consumer<AuditEntry> row) {
        store.stream(query, row);
    }

    /// The actions there are, for the filter.
    public List<String> actions() {
        return store.actions();
    }
}
