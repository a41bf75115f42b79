package org.stammkunde.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Well-behaved senders: single events and now and then a batch, so many requests a second. What
/// was not answered they send three times more, as Segment's SDK for Node does it.
///
/// @param patience how long each waits for an answer
record Guests(URI server, String authorization, int perSecond, Duration patience) {

    private static final int THREADS = 4;
    private static final int BATCH_EVERY = 5;
    private static final int ATTEMPTS = 4;
    private static final int BATCH = 20;

    /// @param atOnce served at the first attempt
    /// @param latencies of those served, in milliseconds, sorted
    @SuppressWarnings("ArrayRecordComponent")
    record Served(int asked, int atOnce, long[] latencies) {

        double percentile(double share) {
            return latencies.length == 0
                    ? Double.NaN
                    : latencies[(int) Math.min(latencies.length - 1, latencies.length * share)];
        }
    }

    /// @param visit told apart from others by this word
    Served come(String visit, Duration time) throws InterruptedException {
        long start = System.nanoTime();
        int each = (int) (perSecond * time.toSeconds() / THREADS);
        try (var threads = Executors.newFixedThreadPool(THREADS);
                var http = HttpClient.newHttpClient()) {
            var atOnce = new AtomicInteger();
            var parts = new ArrayList<Future<long[]>>();
            for (int i = 0; i < THREADS; i++) {
                var name = visit + "-" + i;
                parts.add(threads.submit(() -> ask(http, name, start, each, atOnce)));
            }
            var all = new ArrayList<long[]>();
            for (var part : parts) {
                all.add(part.get());
            }
            var latencies = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Served(each * THREADS, atOnce.get(), latencies);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private long[] ask(HttpClient http, String name, long start, int requests, AtomicInteger atOnce)
            throws InterruptedException {
        var latencies = new long[requests];
        int answered = 0;
        for (int i = 0; i < requests; i++) {
            long due = start + (long) i * THREADS * 1_000_000_000 / perSecond;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            var request = request(name + "-" + i, i % BATCH_EVERY == 0);
            boolean served = isServed(http, request);
            if (served) {
                atOnce.incrementAndGet();
            }
            for (int attempt = 1; attempt < ATTEMPTS && !served; attempt++) {
                served = isServed(http, request);
            }
            if (served) {
                latencies[answered++] = (System.nanoTime() - due) / 1_000_000;
            }
        }
        return Arrays.copyOf(latencies, answered);
    }

    private static boolean isServed(HttpClient http, HttpRequest request)
            throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest request(String id, boolean batch) {
        var body =
                batch
                        ? IntStream.range(0, BATCH)
                                .mapToObj(i -> event(id + "-" + i))
                                .collect(Collectors.joining(",", "{\"batch\":[", "]}"))
                        : event(id);
        return HttpRequest.newBuilder(server.resolve(batch ? "/v1/batch" : "/v1/track"))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .timeout(patience)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String event(String id) {
        return """
        {"type":"track","event":"Product Viewed","messageId":"%s","userId":"guest",\
        "properties":{"sku":"G-32","name":"%s"}}"""
                .formatted(id, "Sencha ".repeat(40));
    }
}
