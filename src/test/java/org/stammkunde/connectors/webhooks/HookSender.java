package org.stammkunde.connectors.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.stammkunde.testing.InstalledApp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A vendor with a source of its own: signs as its documentation says, by other code than ours.
final class HookSender {

    static final String SECRET = "whsec_kettle-0123456789abcdef";

    private final String base;
    private final String kind;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonNode source;
    private String secret = SECRET;

    HookSender(int port, String kind) {
        this(port, kind, true);
    }

    HookSender(int port, String kind, boolean secured) {
        this(port, kind, secured, "{\"name\":\"T\",\"kind\":\"%s\"}".formatted(kind));
    }

    /// @param system whose numbers of orders and tickets its deliveries carry
    HookSender(int port, String kind, String system) {
        this(
                port,
                kind,
                true,
                "{\"name\":\"T\",\"kind\":\"%s\",\"system\":\"%s\"}".formatted(kind, system));
    }

    private HookSender(int port, String kind, boolean secured, String wanted) {
        this.base = "http://localhost:" + port;
        this.kind = kind;
        this.source = manage("POST", "/sources", wanted);
        if (secured) {
            enter(SECRET);
        }
    }

    long id() {
        return source.path("id").asLong();
    }

    String key() {
        return source.path("writeKey").asString();
    }

    /// Here, not at the sender.
    void enter(String newSecret) {
        manage("PUT", path("/webhook/secret"), "{\"secret\":\"%s\"}".formatted(newSecret));
    }

    void signWith(String newSecret) {
        secret = newSecret;
    }

    String path(String more) {
        return "/sources/" + id() + more;
    }

    /// @return the status
    int send(String topic, String file) {
        return post(topic, Recorded.text(file).getBytes(StandardCharsets.UTF_8));
    }

    int post(String topic, byte[] body) {
        return post(body, headers(topic, body, Instant.now().getEpochSecond()));
    }

    int post(byte[] body, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/hooks/" + key()))
                        .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// With the signature that the vendor would send at a time.
    Map<String, String> headers(String topic, byte[] body, long seconds) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        var timed = (seconds + "." + new String(body, StandardCharsets.UTF_8));
        switch (kind) {
            case "shopify" -> {
                headers.put("X-Shopify-Topic", topic);
                headers.put("X-Shopify-Hmac-Sha256", base64(hmac("HmacSHA256", body)));
            }
            case "woocommerce" -> {
                headers.put("X-WC-Webhook-Topic", topic);
                headers.put("X-WC-Webhook-Signature", base64(hmac("HmacSHA256", body)));
            }
            case "stripe" ->
                    headers.put(
                            "Stripe-Signature",
                            "t=%d,v1=%s,v0=00"
                                    .formatted(seconds, hex(hmac("HmacSHA256", bytes(timed)))));
            case "chatwoot" -> {
                headers.put("X-Chatwoot-Timestamp", Long.toString(seconds));
                headers.put(
                        "X-Chatwoot-Signature", "sha256=" + hex(hmac("HmacSHA256", bytes(timed))));
            }
            case "zammad" -> headers.put("X-Hub-Signature", "sha1=" + hex(hmac("HmacSHA1", body)));
            case "freshdesk" -> headers.put("X-Stammkunde-Secret", secret);
            default -> headers.put("X-Signature", hex(hmac("HmacSHA256", body)));
        }
        return headers;
    }

    private byte[] hmac(String algorithm, byte[] body) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes(secret), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// What the log holds of this source.
    List<JsonNode> stored() {
        return manage("GET", "/events?size=200&source=" + id(), "")
                .path("items")
                .valueStream()
                .toList();
    }

    List<String> messageIds() {
        return stored().stream().map(event -> event.path("messageId").asString()).sorted().toList();
    }

    List<String> names() {
        return stored().stream().map(event -> event.path("name").asString("identify")).toList();
    }

    /// How many deliveries came to this.
    long count(String outcome) {
        return manage("GET", path("/webhook"), "").path("lastDay").path(outcome).asLong();
    }

    long waiting() {
        return manage("GET", path("/webhook"), "").path("waiting").asLong();
    }

    List<JsonNode> quarantine() {
        return manage("GET", "/quarantine?source=" + id(), "").path("items").valueStream().toList();
    }

    JsonNode manage(String method, String path, @Nullable String body) {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                        .header("Authorization", "Bearer " + InstalledApp.API_KEY)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .method(method, BodyPublishers.ofString(body == null ? "" : body));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(
                        path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body().isEmpty() ? "null" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
