package org.stammkunde.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Lets several threads do something at the same moment.
public final class AtOnce {

    private AtOnce() {}

    /// What came of each piece of work.
    public record Outcome(int succeeded, List<Throwable> failures) {}

    public static Outcome run(int times, Runnable work) {
        return run(Collections.nCopies(times, work));
    }

    public static Outcome run(List<Runnable> works) {
        var barrier = new CyclicBarrier(works.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Future<?>>();
            for (var work : works) {
                results.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    work.run();
                                    return null;
                                }));
            }
            return outcome(results);
        }
    }

    private static Outcome outcome(List<Future<?>> results) {
        var failures = new ArrayList<Throwable>();
        for (var result : results) {
            try {
                result.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return new Outcome(results.size() - failures.size(), failures);
    }
}
