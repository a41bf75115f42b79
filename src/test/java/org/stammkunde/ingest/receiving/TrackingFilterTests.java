package org.stammkunde.ingest.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stammkunde.ingest.receiving.Tracking.basic;
import static org.stammkunde.ingest.receiving.Tracking.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.PostMapping;
import org.stammkunde.testing.IntegrationTest;

/// The short way in leads to the same answers as the usual one.
@IntegrationTest
class TrackingFilterTests {

    /// `/v1/track` as only the usual way understands it.
    private static final String SPELLED_OTHERWISE = "/v1/%74rack";

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("date", "keep-alive", "connection", "transfer-encoding");

    @LocalServerPort private int port;
    private Tracking sender;

    @BeforeEach
    void addSource() {
        sender = new Tracking(port);
    }

    @Test
    void knowsEveryRouteOfTheTrackingApi() throws NoSuchMethodException {
        var routes =
                TrackingRoutes.class.getDeclaredMethod(
                        "post", HttpServletRequest.class, HttpServletResponse.class);
        assertThat(routes.getAnnotation(PostMapping.class).value())
                .containsExactlyInAnyOrderElementsOf(Endpoints.BY_PATH.keySet());
    }

    @Test
    void answersTheSameOnBothWays() {
        for (var body : List.of(track("1", "A"), "no json", "{\"a\":".repeat(100))) {
            var quick = post("/v1/track", body);
            var usual = post(SPELLED_OTHERWISE, body);
            assertThat(quick.statusCode()).isEqualTo(usual.statusCode());
            assertThat(quick.body()).isEqualTo(usual.body());
            assertThat(headers(quick)).isEqualTo(headers(usual));
        }
        assertThat(sender.stored()).hasSize(1);
    }

    @Test
    void saysToBrowsersWhatEveryAnswerSays() {
        assertThat(headers(post("/v1/track", track("1", "A"))))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry(
                        "cache-control", List.of("no-cache, no-store, max-age=0, must-revalidate"))
                .containsEntry("access-control-allow-origin", List.of("https://shop.example"))
                .containsEntry("vary", List.of("Origin"));
    }

    private HttpResponse<String> post(String path, String body) {
        return sender.send(
                sender.request(path, basic(sender.key()))
                        .header("Origin", "https://shop.example")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_THE_CONNECTION);
        return headers;
    }
}
