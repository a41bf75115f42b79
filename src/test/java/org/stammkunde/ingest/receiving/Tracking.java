package org.stammkunde.ingest.receiving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.stammkunde.testing.InstalledApp;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// A sender that speaks the tracking API by hand, with a source of its own, and looks up what was
/// stored.
public final class Tracking {

    private static final JsonMapper EXACT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonNode source;

    public Tracking(int port) {
        base = "http://localhost:" + port;
        source = manage("POST", "/sources", "{\"name\":\"Test\",\"kind\":\"http\"}");
    }

    public String base() {
        return base;
    }

    public long source() {
        return source.get("id").asLong();
    }

    public String key() {
        return source.get("writeKey").asString();
    }

    /// Calls the management API.
    public JsonNode manage(String method, String path, String body) {
        var answer =
                send(
                        HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                                .header("Authorization", "Bearer " + InstalledApp.API_KEY)
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + " answered " + answer.statusCode() + answer.body());
        }
        return EXACT.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    /// Posts JSON with the write key in the header.
    public HttpResponse<String> post(String path, String json) {
        return send(request(path, basic(key())).POST(BodyPublishers.ofString(json)));
    }

    public HttpRequest.Builder request(String path, String authorization) {
        return bare(path).header("Authorization", authorization);
    }

    public HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What the log holds of this source, the newest first.
    public List<JsonNode> stored() {
        var items = manage("GET", "/events?size=200&source=" + source(), "").get("items");
        return items.valueStream().toList();
    }

    public static String basic(String key) {
        return "Basic "
                + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zipped(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String batch(String... messages) {
        return "{\"batch\":[" + String.join(",", messages) + "]}";
    }

    static String track(String messageId, String name) {
        return "{\"type\":\"track\",\"messageId\":\"%s\",\"userId\":\"u1\",\"event\":\"%s\"}"
                .formatted(messageId, name);
    }
}
