package org.stammkunde.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stammkunde.testing.InstalledApp;
import tools.jackson.databind.json.JsonMapper;

/// kill -9 under load: what was acknowledged is there, and everything once, although whoever got
/// no answer sends again.
class IngestSurvivesKillsTests {

    private static final int KILLS = 3;
    private static final int SENDERS = 4;
    private static final int ACKNOWLEDGED_BETWEEN = 300;

    @TempDir private Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    void keepsWhatItAcknowledgedAndCountsItOnce() {
        try (var app = InstalledApp.start(folder, "Europe/Berlin", "-Xmx512m")) {
            var authorization = basic(writeKey(app));
            try (var senders = Executors.newFixedThreadPool(SENDERS)) {
                for (int i = 0; i < SENDERS; i++) {
                    var _ = senders.submit(() -> sendAll(app.url("/v1/batch"), authorization));
                }
                for (int kill = 0; kill < KILLS; kill++) {
                    awaitMore();
                    app.kill();
                    app.startAgain();
                }
                awaitMore();
                ended.set(true);
            }
            var stored = stored(app);
            assertThat(stored.keySet()).containsAll(acknowledged);
            assertThat(stored.values()).allMatch(times -> times == 1);
            assertThat(stored).hasSizeLessThanOrEqualTo(number.get());
        }
    }

    private void awaitMore() {
        int target = acknowledged.size() + ACKNOWLEDGED_BETWEEN;
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> acknowledged.size() >= target);
    }

    private void sendAll(String url, String authorization) {
        try (var http = HttpClient.newHttpClient()) {
            while (!ended.get()) {
                var ids = new ArrayList<String>();
                for (int i = 0; i < 5; i++) {
                    ids.add("m" + number.incrementAndGet());
                }
                var request =
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Authorization", authorization)
                                .POST(BodyPublishers.ofString(batch(ids)))
                                .build();
                while (!ended.get() && !accepted(http, request)) {
                    Thread.onSpinWait();
                }
                if (!ended.get()) {
                    acknowledged.addAll(ids);
                }
            }
        }
    }

    /// Nobody there, or no answer: sent again as it is.
    private static boolean accepted(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String batch(List<String> ids) {
        var messages =
                ids.stream()
                        .map(
                                id ->
                                        "{\"type\":\"track\",\"event\":\"Survived\",\"userId\":\"u\",\"messageId\":\"%s\"}"
                                                .formatted(id))
                        .toList();
        return "{\"batch\":[" + String.join(",", messages) + "]}";
    }

    private static Map<String, Integer> stored(InstalledApp app) {
        var times = new HashMap<String, Integer>();
        var path = "/api/v1/events?size=200";
        var page = app.get(path);
        while (true) {
            page.get("items")
                    .forEach(e -> times.merge(e.get("messageId").asString(), 1, Integer::sum));
            if (page.get("next").isNull()) {
                return times;
            }
            page = app.get(path + "&cursor=" + page.get("next").asString());
        }
    }

    private static String writeKey(InstalledApp app) {
        var answer =
                app.send(
                        app.request("/api/v1/sources")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"name\":\"Kills\",\"kind\":\"http\"}"))
                                .build());
        return JsonMapper.shared().readTree(answer.body()).get("writeKey").asString();
    }

    private static String basic(String key) {
        return "Basic "
                + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }
}
