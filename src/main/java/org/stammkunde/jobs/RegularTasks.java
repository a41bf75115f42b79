package org.stammkunde.jobs;

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

    private final List<RegularTask> tasks;
    private final List<ScheduledExecutorService> threads;

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

    private static void run(RegularTask task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("task={} failed, next in {}", task.name(), task.pause(), e);
        }
    }

    @Override
    public void destroy() {
        threads.forEach(ScheduledExecutorService::shutdownNow);
    }
}
