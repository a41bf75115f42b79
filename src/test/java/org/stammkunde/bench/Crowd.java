package org.stammkunde.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stammkunde.testing.InstalledApp;

/// Customers of a generated shop who look around all the time, at so many events a second.
final class Crowd implements AutoCloseable {

    private static final int BATCHES = 10;

    /// Half of them are what segments of the benchmark ask about.
    private static final List<String> NAMES =
            List.of(
                    "Product Viewed",
                    "Product Added",
                    "Search Made",
                    "Article Read",
                    "Video Watched",
                    "Review Read");
    private static final int PEOPLE = 10_000;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Random random = new Random(1);
    private final InstalledApp app;
    private final String key;
    private final int first;
    private final Future<?> looking;

    private Crowd(InstalledApp app, String key, int perSecond, int first) {
        this.app = app;
        this.key = key;
        this.first = first;
        this.looking =
                clock.scheduleAtFixedRate(
                        () -> look(perSecond / BATCHES), 0, 1000 / BATCHES, TimeUnit.MILLISECONDS);
    }

    /// @param perSecond 0 = nobody does anything
    /// @param first number of a customer; theirs are consecutive
    static Crowd of(InstalledApp app, String key, int perSecond, int first) {
        return new Crowd(app, key, perSecond, first);
    }

    private void look(int events) {
        if (events == 0) {
            return;
        }
        send(
                app,
                key,
                IntStream.range(0, events)
                        .mapToObj(
                                _ ->
                                        event(
                                                NAMES.get(random.nextInt(NAMES.size())),
                                                "K" + (first + random.nextInt(PEOPLE))))
                        .collect(Collectors.joining(",")));
    }

    /// One event of one customer, acknowledged.
    static void send(InstalledApp app, String key, String name, String user) {
        send(app, key, event(name, user));
    }

    private static String event(String name, String user) {
        return """
        {"type":"track","event":"%s","userId":"%s","properties":{"product_id":"P1","price":9.9}}
        """
                .formatted(name, user);
    }

    private static void send(InstalledApp app, String key, String events) {
        var batch = "{\"batch\":[" + events + "],\"writeKey\":\"" + key + "\"}";
        var answer =
                app.send(
                        HttpRequest.newBuilder(URI.create(app.url("/v1/batch")))
                                .POST(BodyPublishers.ofString(batch))
                                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    @Override
    public void close() {
        boolean failed = looking.state() == Future.State.FAILED;
        looking.cancel(false);
        clock.close();
        if (failed) {
            throw new IllegalStateException(looking.exceptionNow());
        }
    }
}
