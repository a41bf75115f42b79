package org.stammkunde.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.stammkunde.ingest.receiving.Tracking;

/// Programs that send each batch until it is acknowledged, and some of them once more. A sender
/// that gets no answer turns to the next address.
final class Senders implements AutoCloseable {

    private static final int LARGEST_BATCH = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Outbox outbox;
    private final String authorization;
    private final List<String> urls;
    private final ExecutorService threads;
    private final List<Future<?>> work = new ArrayList<>();
    private volatile boolean ended;

    private Senders(Outbox outbox, String writeKey, List<String> urls, int count) {
        this.outbox = outbox;
        this.authorization = Tracking.basic(writeKey);
        this.urls = urls;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /// @param urls of the nodes of one installation
    static Senders start(int count, Outbox outbox, String writeKey, String... urls) {
        var senders = new Senders(outbox, writeKey, List.of(urls), count);
        for (int i = 0; i < count; i++) {
            int number = i;
            senders.work.add(senders.threads.submit(() -> senders.send(number)));
        }
        return senders;
    }

    private void send(int number) {
        var random = new Random(number);
        try (var connection = new Connection(number)) {
            for (var batch = next(random); !batch.isEmpty(); batch = next(random)) {
                connection.deliver(batch);
                outbox.acknowledged(batch);
                if (random.nextInt(8) == 0) {
                    connection.deliver(batch);
                }
            }
        }
    }

    private List<Message> next(Random random) {
        return ended ? List.of() : outbox.take(1 + random.nextInt(LARGEST_BATCH));
    }

    /// Waits until everything is sent and acknowledged.
    void finish() {
        for (var sender : work) {
            try {
                sender.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /// Lets each sender bring its present batch to the end, and no more.
    @Override
    public void close() {
        ended = true;
        try (threads) {
            finish();
        }
    }

    private final class Connection implements AutoCloseable {

        private final HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        private int address;

        Connection(int address) {
            this.address = address;
        }

        void deliver(List<Message> batch) {
            var body =
                    batch.stream()
                            .map(Message::json)
                            .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
            await().atMost(PATIENCE)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> accepted(body));
        }

        /// No answer, not stored, too much at present: to be sent again as it is.
        private boolean accepted(String body) throws InterruptedException {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(urls.get(address % urls.size()) + "/v1/batch"))
                            .header("Authorization", authorization)
                            .timeout(Duration.ofSeconds(30))
                            .POST(BodyPublishers.ofString(body))
                            .build();
            try {
                int status = http.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 200 && status != 429 && status < 500) {
                    throw new AssertionError("A batch was answered with " + status);
                }
                return status == 200;
            } catch (IOException _) {
                address++;
                return false;
            }
        }

        @Override
        public void close() {
            http.close();
        }
    }
}
