package org.stammkunde.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// Many connections sending at the same time.
///
/// @param events in one request
record Load(int connections, String url, String authorization, String body, int events) {

    /// @param latencies of all requests in nanoseconds, sorted
    @SuppressWarnings("ArrayRecordComponent")
    record Result(int events, Duration time, long[] latencies) {

        double eventsPerSecond() {
            return (double) events * latencies.length * 1e9 / time.toNanos();
        }

        double requestsPerSecond() {
            return latencies.length * 1e9 / time.toNanos();
        }

        double percentile(double share) {
            return latencies[(int) Math.min(latencies.length - 1, latencies.length * share)] / 1e6;
        }
    }

    /// As fast as answers come.
    Result flatOut(Duration time) {
        return run(time, 0);
    }

    /// So many requests a second over all connections, whether or not answers come. A request's
    /// latency counts from when it was due, so that a pause shows in all who had to wait.
    Result at(double requestsPerSecond, Duration time) {
        return run(time, (long) (connections * 1e9 / requestsPerSecond));
    }

    private Result run(Duration time, long every) {
        long start = System.nanoTime() + 50_000_000;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var parts = new ArrayList<Future<long[]>>();
            for (int i = 0; i < connections; i++) {
                long offset = every * i / connections;
                parts.add(threads.submit(() -> one(start + offset, start + time.toNanos(), every)));
            }
            var all = joined(parts);
            return new Result(events, Duration.ofNanos(System.nanoTime() - start), all);
        }
    }

    private long[] one(long start, long end, long every) {
        var latencies = new long[1 << 20];
        int count = 0;
        try (var sender = new Sender(url, authorization, body, events)) {
            for (long due = start; due < end && count < latencies.length; ) {
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                sender.send();
                long now = System.nanoTime();
                latencies[count++] = now - due;
                due = every == 0 ? now : due + every;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(latencies, count);
    }

    private static long[] joined(List<Future<long[]>> parts) {
        return parts.stream().map(Load::result).flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private static long[] result(Future<long[]> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
