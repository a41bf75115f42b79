package org.stammkunde.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.stammkunde.jobs.spi.RegularTask;

/// Small tasks that are done again and again.
class RegularTasksTests {

    private record Task(Duration pause, Runnable work) implements RegularTask {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public void run() {
            work.run();
        }
    }

    @Test
    void areDoneAgainAfterTheyFailed() throws InterruptedException {
        var times = new CountDownLatch(3);
        var failing =
                new Task(
                        Duration.ofMillis(1),
                        () -> {
                            times.countDown();
                            throw new IllegalStateException("away");
                        });
        assertThat(isDone(times, failing)).isTrue();
    }

    @Test
    void doNotWaitForEachOther() throws InterruptedException {
        var met = new CountDownLatch(2);
        var waiting =
                new Task(
                        Duration.ofDays(1),
                        () -> {
                            met.countDown();
                            try {
                                met.await();
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        });
        assertThat(isDone(met, waiting, waiting)).isTrue();
    }

    private static boolean isDone(CountDownLatch done, RegularTask... those)
            throws InterruptedException {
        var tasks = new RegularTasks(List.of(those));
        try {
            tasks.begin();
            return done.await(30, TimeUnit.SECONDS);
        } finally {
            tasks.destroy();
        }
    }
}
