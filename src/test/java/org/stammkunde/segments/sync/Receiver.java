package org.stammkunde.segments.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A system of somebody else's that is told who enters and leaves.
public final class Receiver implements AutoCloseable {

    private static final int FINE = 204;

    private final HttpServer server;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);

    public Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /// What came in.
    public record Letter(String id, String timestamp, String signature, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /// `entered data ada@…`
        List<String> changes() {
            var said = new ArrayList<String>();
            for (var change : json().get("changes")) {
                said.add(
                        change.get("change").asString()
                                + " "
                                + change.get("cause").asString()
                                + " "
                                + change.get("customer").get("email").asString("?"));
            }
            return said;
        }

        /// As the documentation tells receivers to do it.
        boolean isSignedWith(String secret) {
            try {
                var key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                var hash = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
                var wanted = "v1," + Base64.getEncoder().encodeToString(hash);
                return List.of(signature.split(" ", -1)).contains(wanted);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// How it answers once.
    ///
    /// @param header a name and a value, or nothing
    private record Reply(int status, List<String> header, boolean never) {}

    /// The next time it answers like this, and after that 204 again.
    public Receiver answering(int status, String... header) {
        replies.add(new Reply(status, List.of(header), false));
        return this;
    }

    /// The next time it does not answer.
    Receiver silent() {
        replies.add(new Reply(0, List.of(), true));
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Letter> letters() {
        return List.copyOf(letters);
    }

    /// Once so many have come.
    List<Letter> awaitLetters(int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(letters).hasSizeGreaterThanOrEqualTo(count));
        return letters();
    }

    /// Every change it was told, in order.
    List<String> told() {
        return letters.stream().flatMap(letter -> letter.changes().stream()).toList();
    }

    List<String> awaitTold(int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told()).hasSizeGreaterThanOrEqualTo(count));
        return told();
    }

    /// How many requests it worked on at the same time.
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void receive(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(present.incrementAndGet(), Math::max);
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            letters.add(
                    new Letter(
                            headers.getFirst("webhook-id"),
                            headers.getFirst("webhook-timestamp"),
                            headers.getFirst("webhook-signature"),
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            var reply = replies.poll();
            if (reply != null && reply.never()) {
                over.await();
            }
            if (reply != null && !reply.header().isEmpty()) {
                exchange.getResponseHeaders()
                        .add(reply.header().getFirst(), reply.header().getLast());
            }
            exchange.sendResponseHeaders(reply == null ? FINE : reply.status(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            present.decrementAndGet();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
