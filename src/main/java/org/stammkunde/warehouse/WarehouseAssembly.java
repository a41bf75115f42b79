package org.stammkunde.warehouse;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// The mirror and its thread: starts before the web server, ends after it.
class WarehouseAssembly implements SmartLifecycle {

    private static final long LONGEST_STOP_MILLIS = 15_000;
    private static final int BELOW_THE_WEB_SERVER = Integer.MAX_VALUE - 4096;

    private final Mirror mirror;
    private final Warehouse warehouse;
    private @Nullable Thread thread;

    private WarehouseAssembly(Mirror mirror, Warehouse warehouse) {
        this.mirror = mirror;
        this.warehouse = warehouse;
    }

    static WarehouseAssembly of(
            DataSource database,
            Layout layout,
            Path folder,
            WarehouseSettings settings,
            Clock clock,
            Consumer<WarehouseChanged> changed) {
        var readers = new Readers();
        var progress = new Progress(clock);
        var source = new Source(database, layout);
        var builder = new Builder(layout, source);
        var copies =
                new Copies(
                        new CopyFiles(folder), settings, readers, layout, source, builder, clock);
        var mirror =
                new Mirror(
                        source,
                        new Batch(layout, source),
                        copies,
                        new Verification(layout),
                        layout,
                        progress,
                        settings,
                        clock,
                        changed);
        source.stopWhen(mirror::stopping);
        var report = new StatusReport(readers, layout);
        return new WarehouseAssembly(
                mirror, new Warehouse(readers, mirror, source, layout, progress, report, clock));
    }

    Warehouse warehouse() {
        return warehouse;
    }

    @Override
    public synchronized void start() {
        mirror.begin();
        thread = Thread.ofPlatform().name("warehouse-mirror").daemon().start(mirror);
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        if (running == null) {
            return;
        }
        mirror.stop();
        try {
            running.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return BELOW_THE_WEB_SERVER;
    }
}
