package org.stammkunde.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole application as a process of its own, set up without a click, as somebody would run
/// it: it can be stopped, killed and started again on the same data folder.
public final class InstalledApp implements AutoCloseable {

    public static final String EMAIL = "owner@example.com";
    public static final String PASSWORD = "a long enough password";
    public static final String API_KEY = "key-for-tests-0123456789-0123456789-abc";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LOWEST_PORT = 10_000;
    private static final int PORTS_OF_CONNECTIONS = 32_768;

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final AppCommand command;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    /// @param home folder of its own; data lies in `data` below it, what it prints in `output.txt`
    private InstalledApp(Path home, AppCommand command) {
        this.home = home;
        this.command = command;
        this.port = freePort();
        environment.put("STAMMKUNDE_DATA_DIR", dataFolder().toString());
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("STAMMKUNDE_ADMIN_EMAIL", EMAIL);
        environment.put("STAMMKUNDE_ADMIN_PASSWORD", PASSWORD);
        environment.put("STAMMKUNDE_API_KEY", API_KEY);
        environment.put("STAMMKUNDE_CURRENCY", "GBP");
        environment.put("STAMMKUNDE_LOCALE", "en");
        environment.putAll(command.environment());
        this.process = launch();
    }

    public static InstalledApp start(Path home, String zone, String... jvmArguments) {
        return start(home, AppCommand.in(zone).jvm(jvmArguments));
    }

    public static InstalledApp start(Path home, AppCommand command) {
        var app = new InstalledApp(home.toAbsolutePath(), command);
        app.awaitReady();
        return app;
    }

    public Path dataFolder() {
        return home.resolve("data");
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /// As `kill -9` does it: no clean-up of any kind.
    ///
    /// @param others that are killed at the same moment
    public void kill(ProcessHandle... others) {
        var all = new ArrayList<>(List.of(others));
        all.add(process.toHandle());
        Signals.send("KILL", all);
        awaitEnd();
    }

    /// As Ctrl-C does it.
    ///
    /// @return the exit code
    public int interrupt() {
        return end("INT");
    }

    /// As a service manager does it.
    ///
    /// @return the exit code
    public int stop() {
        return end("TERM");
    }

    private int end(String signal) {
        Signals.send(signal, List.of(process.toHandle()));
        awaitEnd();
        return process.exitValue();
    }

    /// Has it stand still until [#resume()], so that something else has the machine to itself. Its
    /// database goes on.
    public void suspend() {
        Signals.send("STOP", List.of(process.toHandle()));
    }

    public void resume() {
        Signals.send("CONT", List.of(process.toHandle()));
    }

    /// Adds a source of the tracking API.
    ///
    /// @return its write key
    public String addSource(String name) {
        var body = JSON.writeValueAsString(Map.of("name", name, "kind", "http"));
        var request =
                request("/api/v1/sources")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        return expect(201, send(request.build())).get("writeKey").asString();
    }

    public void startAgain() {
        process = launch();
        awaitReady();
    }

    /// Starts it and kills it after a while, ready or not.
    public void startAndKill(Duration after) {
        process = launch();
        try {
            if (process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The application ended by itself, see " + home);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        kill();
    }

    public String output() {
        try {
            return Files.readString(home.resolve("output.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the id of the import
    public long upload(Path file, String preset) {
        var boundary = "boundary-of-the-upload";
        var head =
                part(boundary, "kind", "orders")
                        + part(boundary, "preset", preset)
                        + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                .formatted(boundary, file.getFileName());
        try {
            var body =
                    BodyPublishers.concat(
                            BodyPublishers.ofString(head),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
            var request =
                    request("/api/v1/imports")
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(body)
                            .build();
            return expect(202, send(request)).get("id").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode get(String path) {
        return expect(200, send(request(path).GET().build()));
    }

    /// Makes something by the API.
    public JsonNode post(String path, String json) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build();
        return expect(201, send(request));
    }

    public JsonNode awaitImport(long id, Duration atMost) {
        return awaitImport(id, atMost, Duration.ofMillis(100));
    }

    public JsonNode awaitImport(long id, Duration atMost, Duration betweenLooks) {
        return await().atMost(atMost)
                .pollInterval(betweenLooks)
                .until(
                        () -> get("/api/v1/imports/" + id),
                        state ->
                                List.of("completed", "failed", "cancelled")
                                        .contains(state.get("state").asString()));
    }

    /// What the operating system counts of the process that runs now.
    public ProcessFigures figures() {
        return new ProcessFigures(process.pid());
    }

    /// Signs the owner in, as a browser does it.
    public SignedIn signIn() {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var login = page(browser, HttpRequest.newBuilder(URI.create(url("/login"))).build());
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(login.body());
        if (!token.find()) {
            throw new AssertionError("The login page has no form token: " + login.body());
        }
        var fields =
                "_csrf=%s&email=%s&password=%s"
                        .formatted(encoded(token.group(1)), encoded(EMAIL), encoded(PASSWORD));
        var answer =
                page(
                        browser,
                        HttpRequest.newBuilder(URI.create(url("/login")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(fields))
                                .build());
        if (answer.statusCode() >= 400) {
            throw new AssertionError("Login answered " + answer.statusCode());
        }
        return new SignedIn(this, browser);
    }

    /// A signed-in browser without a screen.
    public record SignedIn(InstalledApp app, HttpClient browser) {

        public HttpResponse<String> ask(String path) {
            return page(browser, HttpRequest.newBuilder(URI.create(app.url(path))).build());
        }

        public String get(String path) {
            var answer = ask(path);
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answered " + answer.statusCode());
            }
            return answer.body();
        }
    }

    private static HttpResponse<String> page(HttpClient browser, HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Bearer " + API_KEY);
    }

    public HttpResponse<String> send(HttpRequest request) {
        return page(http, request);
    }

    private static JsonNode expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new AssertionError(
                    response.uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private Process launch() {
        try {
            Files.createDirectories(home);
            var builder =
                    new ProcessBuilder(command.line())
                            .directory(command.folder(home).toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            home.resolve("output.txt").toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .failFast(this::requireAlive)
                .until(this::healthy);
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("The application ended: " + output());
        }
    }

    private boolean healthy() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url("/actuator/health"))).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void awaitEnd() {
        await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive());
    }

    private static String part(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value);
    }

    /// Not one of those that the system gives to connections: until the application listens, one
    /// of many tests' connections might take it.
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_PORT, PORTS_OF_CONNECTIONS)
                .filter(InstalledApp::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
