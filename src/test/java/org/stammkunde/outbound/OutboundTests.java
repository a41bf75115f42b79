package org.stammkunde.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stammkunde.outbound.Answer.Answered;
import org.stammkunde.outbound.Answer.Failed;

/// Requests to real servers, most of which mean harm.
class OutboundTests {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final byte[] BLOCK = "x".repeat(8 * 1024).getBytes(UTF_8);

    private final List<String> looked = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, 200, "fine"));
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void postsJsonAndReadsTheAnswer() {
        var seen = new ArrayList<String>();
        server.createContext(
                "/hook",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    seen.add(headers.getFirst("Content-Type"));
                    seen.add(headers.getFirst("User-Agent"));
                    seen.add(headers.getFirst("X-Own"));
                    seen.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    exchange.getResponseHeaders().add("Retry-After", "7");
                    answer(exchange, 503, "später");
                });
        var answer = post("/hook?a=b", "{\"name\":\"Jörg\"}");
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answered.class,
                        it -> {
                            assertThat(it.status()).isEqualTo(503);
                            assertThat(it.body()).isEqualTo("später");
                            assertThat(it.header("Retry-After")).isEqualTo("7");
                        });
        assertThat(seen)
                .containsExactly(
                        "POST /hook?a=b",
                        "application/json; charset=UTF-8",
                        "Stammkunde/test",
                        "yes",
                        "{\"name\":\"Jörg\"}");
    }

    @Test
    void followsNoRedirect() {
        var reached = new ArrayList<String>();
        server.createContext("/inside", exchange -> reached.add("inside"));
        server.createContext(
                "/away",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", url("/inside"));
                    answer(exchange, 302, "");
                });
        assertThat(status(post("/away", "{}"))).isEqualTo(302);
        assertThat(reached).isEmpty();
    }

    @Test
    void givesUpOnWhoNeverAnswers() {
        server.createContext("/silent", _ -> await(over));
        assertInTime(() -> assertThat(trouble(post("/silent", "{}"))).isEqualTo(Trouble.TIMED_OUT));
    }

    /// Each byte comes in time, the whole does not.
    @Test
    void givesUpOnWhoAnswersDropByDrop() throws IOException {
        try (var drips = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> drip(drips));
            var url = "http://127.0.0.1:" + drips.getLocalPort() + "/";
            assertInTime(() -> assertThat(trouble(to(url))).isEqualTo(Trouble.TIMED_OUT));
        }
    }

    @Test
    void readsNoMoreThanTheBeginningOfAnEndlessAnswer() {
        server.createContext(
                "/endless",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (var body = exchange.getResponseBody()) {
                        flood(body);
                    }
                });
        assertInTime(
                () ->
                        assertThat(post("/endless", "{}"))
                                .isInstanceOfSatisfying(
                                        Answered.class,
                                        it -> assertThat(it.body()).hasSize(Outbound.MOST_BODY)));
    }

    @Test
    void readsNoEndlessHeaders() throws IOException {
        try (var headers = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> floodHeaders(headers));
            var url = "http://127.0.0.1:" + headers.getLocalPort() + "/";
            assertInTime(() -> assertThat(trouble(to(url))).isEqualTo(Trouble.BROKEN));
        }
    }

    @Test
    void saysWhyThereIsNoAnswer() throws IOException {
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        assertThat(trouble(to("http://127.0.0.1:" + nobody + "/"))).isEqualTo(Trouble.UNREACHABLE);
        assertThat(trouble(to("http://nobody.example/"))).isEqualTo(Trouble.UNKNOWN_HOST);
        assertThat(trouble(to("http://10.0.0.1/"))).isEqualTo(Trouble.REFUSED_ADDRESS);
        assertThat(trouble(to("http://private.example/"))).isEqualTo(Trouble.REFUSED_ADDRESS);
    }

    /// A name that led somewhere else when it was asked about again would have been asked twice.
    @Test
    void connectsToTheAddressThatWasChecked() {
        assertThat(status(to("http://rebinding.example:" + port() + "/"))).isEqualTo(200);
        assertThat(looked).containsExactly("rebinding.example");
    }

    @Test
    void verifiesTheNameAlthoughTheAddressIsPinned() throws IOException, GeneralSecurityException {
        try (var tls = TlsServer.of("right.example")) {
            var trusting = client(tls.trust());
            assertThat(status(to(trusting, "https://right.example:" + tls.port() + "/")))
                    .isEqualTo(200);
            assertThat(trouble(to(trusting, "https://wrong.example:" + tls.port() + "/")))
                    .isEqualTo(Trouble.NOT_SECURE);
            assertThat(trouble(to("https://right.example:" + tls.port() + "/")))
                    .isEqualTo(Trouble.NOT_SECURE);
        }
    }

    @Test
    void tellsAtOnceWhatLeadsIntoAPrivateNetwork() {
        assertThatExceptionOfType(OutboundException.class)
                .isThrownBy(() -> client().target("http://169.254.169.254/latest/meta-data"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("outbound.private-address"));
        assertThat(client().target(url("/hook")).host()).isEqualTo("127.0.0.1");
    }

    @Test
    void sendsToOthersThanThePermittedOnlyWhatNobodyCanRead() {
        for (var typed :
                List.of("http://example.com/hook", "http://8.8.8.8/", "HTTP://[2a00::1]")) {
            assertThatExceptionOfType(OutboundException.class)
                    .as(typed)
                    .isThrownBy(() -> client().target(typed))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("outbound.needs-https"));
        }
        for (var typed : List.of("https://example.com/hook", "http://localhost/")) {
            assertThat(client().target(typed).uri()).hasToString(typed);
        }
    }

    private Answer post(String path, String json) {
        return client().postJson(Target.parse(url(path)), Map.of("X-Own", "yes"), json);
    }

    private Answer to(String url) {
        return to(client(), url);
    }

    private static Answer to(Outbound client, String url) {
        return client.postJson(Target.parse(url), Map.of(), "{}");
    }

    private Outbound client() {
        return client(defaults());
    }

    private Outbound client(SSLContext trust) {
        var permitted = new OutboundSettings(List.of("127.0.0.1")).read();
        var resolver = new CheckedResolver(permitted, this::lookUp, OwnAddresses::contain);
        var http = OutboundClients.client(resolver, trust, "Stammkunde/test", LONGEST);
        return new Outbound(http, resolver, LONGEST);
    }

    /// The first time names lead to this machine, afterwards into a private network.
    private InetAddress[] lookUp(String host) throws UnknownHostException {
        if (!host.endsWith(".example")) {
            return InetAddress.getAllByName(host);
        }
        if (host.startsWith("nobody")) {
            throw new UnknownHostException(host);
        }
        looked.add(host);
        boolean inside = host.startsWith("private") || looked.indexOf(host) < looked.size() - 1;
        boolean tls = host.startsWith("right") || host.startsWith("wrong");
        return new InetAddress[] {InetAddress.ofLiteral(inside && !tls ? "10.0.0.1" : "127.0.0.1")};
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static SSLContext defaults() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int status(Answer answer) {
        return ((Answered) answer).status();
    }

    private static Trouble trouble(Answer answer) {
        return ((Failed) answer).trouble();
    }

    /// Twice as long as a request may take.
    private static void assertInTime(Runnable work) {
        long start = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST.multipliedBy(2));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void flood(OutputStream out) throws IOException {
        while (over.getCount() > 0) {
            out.write(BLOCK);
        }
    }

    private void floodHeaders(ServerSocket socket) {
        try (var connection = socket.accept();
                var out = connection.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            while (over.getCount() > 0) {
                out.write("X-More: yes\r\n".getBytes(UTF_8));
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
    }

    private void drip(ServerSocket socket) {
        try (var connection = socket.accept();
                var out = connection.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(UTF_8));
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
