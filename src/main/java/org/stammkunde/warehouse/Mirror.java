package org.stammkunde.warehouse;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stammkunde.warehouse.Copies.Copy;

/// Keeps the copy current: looks for settled changes twice a second (less often while somebody
/// writes much), mirrors them, and builds a new copy when there is none that fits. All of it on
/// one thread.
class Mirror implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Mirror.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration NOTEWORTHY = Duration.ofMillis(20);
    private static final int PATIENCE = 3;

    private final Source source;
    private final Batch batch;
    private final Copies copies;
    private final Verification verification;
    private final Layout layout;
    private final Progress progress;
    private final WarehouseSettings settings;
    private final Clock clock;
    private final Consumer<WarehouseChanged> changed;

    private final Pace pace = new Pace();
    private final AtomicReference<@Nullable RebuildCause> wanted = new AtomicReference<>();
    private volatile boolean stopping;
    private volatile @Nullable Copy copy;
    private volatile @Nullable RebuildCause rebuilding;
    private volatile @Nullable RebuildCause builtBecause;
    private volatile @Nullable String trouble;
    private int failures;
    private boolean untidy;

    Mirror(
            Source source,
            Batch batch,
            Copies copies,
            Verification verification,
            Layout layout,
            Progress progress,
            WarehouseSettings settings,
            Clock clock,
            Consumer<WarehouseChanged> changed) {
        this.source = source;
        this.batch = batch;
        this.copies = copies;
        this.verification = verification;
        this.layout = layout;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public void run() {
        while (!stopping) {
            var pause = step();
            try {
                progress.pause(pause, pace.longest(), pace.first());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        close();
    }

    /// To be called before the thread starts, the first time and after each stop.
    void begin() {
        stopping = false;
    }

    void stop() {
        stopping = true;
        progress.ring();
    }

    boolean stopping() {
        return stopping;
    }

    void rebuild(RebuildCause cause) {
        wanted.compareAndSet(null, cause);
        progress.ring();
    }

    @Nullable Copy copy() {
        return copy;
    }

    @Nullable RebuildCause rebuilding() {
        return rebuilding;
    }

    @Nullable RebuildCause builtBecause() {
        return builtBecause;
    }

    @Nullable String trouble() {
        return trouble;
    }

    /// One round.
    ///
    /// @return how long to wait for the next
    private Duration step() {
        try {
            var present = presentCopy();
            var pause = stopping ? Duration.ZERO : catchUp(present);
            var tidied = tidyUp(present, pause.equals(IDLE));
            failures = 0;
            trouble = null;
            return pause.minus(tidied);
        } catch (SQLException | IOException | RuntimeException e) {
            if (!stopping) {
                failed(e);
            }
            return AFTER_TROUBLE;
        } catch (OutOfMemoryError e) {
            failed(new IllegalStateException("The mirror ran out of memory", e));
            return AFTER_TROUBLE;
        }
    }

    private Copy presentCopy() throws SQLException, IOException {
        var present = copy;
        if (present == null) {
            present = opened();
        }
        if (present == null) {
            wanted.compareAndSet(null, RebuildCause.MISSING);
        } else if (!present.state().layout().equals(layout.hash())) {
            wanted.compareAndSet(null, RebuildCause.OTHER_LAYOUT);
        }
        var cause = wanted.get();
        return present == null || cause != null ? rebuilt(present, cause) : present;
    }

    private @Nullable Copy opened() throws SQLException, IOException {
        Runnable whenBroken = () -> rebuild(RebuildCause.BROKEN);
        var opened = copies.open(whenBroken).orElse(null);
        copy = opened;
        if (opened != null && opened.state().layout().equals(layout.hash())) {
            verification.start(opened.engine(), whenBroken);
        }
        return opened;
    }

    private Copy rebuilt(@Nullable Copy old, @Nullable RebuildCause cause)
            throws SQLException, IOException {
        log.info("warehouse rebuild cause={}", cause);
        rebuilding = cause;
        try {
            long start = System.nanoTime();
            var fresh = copies.rebuild(old);
            copy = fresh;
            builtBecause = cause;
            wanted.set(null);
            progress.reset();
            log.info("warehouse rebuilt millis={}", millisSince(start));
            changed.accept(new WarehouseChanged(fresh.state().version(), layout.names()));
            return fresh;
        } finally {
            rebuilding = null;
        }
    }

    private Duration catchUp(Copy present) throws SQLException {
        var start = uptime();
        progress.writingSince().ifPresent(at -> pace.writingSince(Duration.ofNanos(at)));
        try (var snapshot = source.snapshot()) {
            Source.alongIndexes(snapshot);
            var now = clock.instant();
            var state = present.state();
            var position = source.position(snapshot, state.checkpoint());
            if (foreign(state, position)) {
                rebuild(RebuildCause.OTHER_ORIGIN);
                return Duration.ZERO;
            }
            progress.mark(now, position.next());
            if (position.since() != null) {
                progress.mark(now.minus(position.since()), position.finished());
            }
            if (!position.pending()) {
                progress.complete(position.finished(), now);
                return IDLE;
            }
            long to =
                    source.batchEnd(
                            snapshot,
                            state.checkpoint(),
                            position.finished(),
                            settings.batchEntities());
            advance(present, batch.run(present.engine(), snapshot, state, position, to), to);
            var end = uptime();
            pace.worked(start, end, to >= position.finished());
            log.debug(
                    "warehouse batch millis={} complete={} pause={}",
                    end.minus(start).toMillis(),
                    to >= position.finished(),
                    pace.breather().toMillis());
            return pace.breather();
        }
    }

    /// @param atRest whether there was nothing to mirror
    /// @return how long it took
    private Duration tidyUp(Copy present, boolean atRest) throws SQLException, IOException {
        var start = uptime();
        if (!stopping) {
            tidy(present, atRest);
        }
        var took = uptime().minus(start);
        pace.tidied(took);
        if (took.compareTo(NOTEWORTHY) > 0) {
            log.debug("warehouse tidied millis={}", took.toMillis());
        }
        return took;
    }

    /// That it cannot be done for the moment, e.g. on a full disk, is no reason to build another
    /// copy.
    private void tidy(Copy present, boolean atRest) throws SQLException, IOException {
        try {
            present.engine().tidyUp(atRest);
            untidy = false;
        } catch (SQLException e) {
            if (Damage.shows(e)) {
                throw e;
            }
            if (!untidy) {
                log.warn("warehouse file={} not tidied up", present.engine().file(), e);
                untidy = true;
            }
        }
    }

    private void advance(Copy present, Batch.Brought brought, long to) {
        copy = present.with(brought);
        progress.mirrored(to);
        if (!brought.facts().isEmpty()) {
            changed.accept(new WarehouseChanged(brought.state().version(), brought.facts()));
        }
    }

    /// A copy of other data, or of this data before it was set back.
    private static boolean foreign(MirrorState state, Position position) {
        return !state.origin().equals(position.origin()) || state.checkpoint() > position.next();
    }

    private void failed(Exception e) {
        failures++;
        if (trouble == null) {
            var reference = UUID.randomUUID().toString();
            log.error("warehouse mirror failed reference={}", reference, e);
            trouble = reference;
        }
        boolean lasting = failures >= PATIENCE && !fromPostgres(e);
        if (copy != null && (lasting || Damage.shows(e))) {
            rebuild(RebuildCause.BROKEN);
        }
    }

    /// Failures of the source say nothing about the copy.
    private static boolean fromPostgres(Exception e) {
        return e.getClass().getName().startsWith("org.postgresql")
                || e instanceof java.sql.SQLTransientException;
    }

    private void close() {
        var present = copy;
        try {
            if (present != null) {
                copy = null;
                progress.reset();
                copies.close(present);
            }
        } catch (SQLException e) {
            log.warn("warehouse file={} not closed cleanly", present.engine().file(), e);
        }
    }

    private static Duration uptime() {
        return Duration.ofNanos(System.nanoTime());
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
