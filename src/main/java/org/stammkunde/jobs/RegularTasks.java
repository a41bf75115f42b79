package org.stammkunde.jobs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stammkunde.jobs.spi.RegularTask;

/// Has every [RegularTask] done, each on a thread of its own so that none waits for another.
@Component
class RegularTasks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RegularTasks.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<RegularTask> tasks;
    private final List<ScheduledExecutorService> threads;
    private volatile boolean ending;

    RegularTasks(List<RegularTask> tasks) {
        this.tasks = List.copyOf(tasks);
        this.threads = tasks.stream().map(RegularTasks::thread).toList();
    }

    private static ScheduledExecutorService thread(RegularTask task) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(task.name()).daemon().factory());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (int i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            var _ =
                    threads.get(i)
                            .scheduleWithFixedDelay(
                                    () -> run(task),
                                    0,
                                    task.pause().toMillis(),
                                    TimeUnit.MILLISECONDS);
        }
    }

    private void run(RegularTask task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            if (ending) {
                LOG.info("task={} broken off", task.name());
                return;
            }
            LOG.warn("task={} failed, next in {}", task.name(), task.pause(), e);
        }
    }

    /// Waits for tasks that are under way, for they need what ends after them; breaks off those
    /// that take long.
    @Override
    public void destroy() {
        ending = true;
        threads.forEach(ScheduledExecutorService::shutdown);
        if (!haveEndedWithin(PATIENCE)) {
            threads.forEach(ScheduledExecutorService::shutdownNow);
            if (!haveEndedWithin(PATIENCE)) {
                LOG.info("tasks left behind");
            }
        }
    }

    private boolean haveEndedWithin(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        try {
            for (var thread : threads) {
                if (!thread.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
