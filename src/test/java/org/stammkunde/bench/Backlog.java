package org.stammkunde.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.stammkunde.testing.InstalledApp;

/// Events for an application to work off.
record Backlog(InstalledApp app) {

    private static final int BATCH = 400;

    /// @param event as JSON, by its number
    void send(int events, IntFunction<String> event) {
        var end = "],\"writeKey\":\"" + app.addSource("bench") + "\"}";
        for (int from = 0; from < events; from += BATCH) {
            var batch =
                    IntStream.range(from, Math.min(events, from + BATCH))
                            .mapToObj(event)
                            .collect(Collectors.joining(",", "{\"batch\":[", end));
            var answer =
                    app.send(
                            HttpRequest.newBuilder(URI.create(app.url("/v1/batch")))
                                    .POST(BodyPublishers.ofString(batch))
                                    .build());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        }
    }

    /// Whether it is known of all events whose they are.
    boolean peopleAreKnown() {
        return app.get("/api/v1/consumers")
                .get("items")
                .valueStream()
                .filter(each -> each.get("name").asString().equals("people"))
                .allMatch(each -> each.get("eventsBehind").asLong() == 0);
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(200))
                .until(condition);
    }
}
