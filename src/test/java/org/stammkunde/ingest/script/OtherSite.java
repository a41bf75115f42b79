package org.stammkunde.ingest.script;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Somebody's web site, on another origin than the application. It can also stand in front of the
/// application, pass on what browsers send, and refuse some of it.
public final class OtherSite implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String application;
    private volatile int refusal;

    /// @param application the application's address
    public OtherSite(String application) {
        this.application = application;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /// @return its address
    public String page(String path, String html) {
        var whole =
                "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=data:,>"
                        + html;
        pages.put(path, whole.getBytes(StandardCharsets.UTF_8));
        return url(path);
    }

    /// @return its address
    public String file(String path, Path file) {
        try {
            pages.put(path, Files.readAllBytes(file));
            return url(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From now on what is sent through here is answered with this status; 0 passes it on.
    void refuseWith(int status) {
        refusal = status;
    }

    /// The bodies that browsers sent through here.
    List<String> received() {
        return List.copyOf(received);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var page = pages.get(path);
            if (page != null) {
                var type = path.endsWith(".js") ? "text/javascript" : "text/html";
                write(exchange, 200, type, page);
            } else {
                pass(exchange);
            }
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        boolean sent = exchange.getRequestMethod().equals("POST");
        if (sent) {
            received.add(new String(body, StandardCharsets.UTF_8));
        }
        if (sent && refusal != 0) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            write(exchange, refusal, "application/json", new byte[0]);
            return;
        }
        var request =
                HttpRequest.newBuilder(URI.create(application + exchange.getRequestURI()))
                        .header("Content-Type", "text/plain")
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            write(
                    exchange,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("text/plain"),
                    answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
