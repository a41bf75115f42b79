package org.stammkunde.ingest.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.segment.analytics.Analytics;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.ingest.script.OtherSite;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// SDKs as they are published, pointed at another host and nothing else.
@IntegrationTest
class RealSdkTests {

    @LocalServerPort private int port;
    private Tracking sender;

    @BeforeEach
    void addSource() {
        sender = new Tracking(port);
    }

    @Test
    void segmentsForJavaSendsThrough() {
        var sdk = Analytics.builder(sender.key()).endpoint(sender.base()).build();
        sdk.enqueue(
                com.segment.analytics.messages.TrackMessage.builder("Order Completed")
                        .userId("u1")
                        .properties(Map.of("order_id", "50314b8e", "total", 27.5)));
        sdk.enqueue(
                com.segment.analytics.messages.IdentifyMessage.builder()
                        .userId("u1")
                        .traits(Map.of("email", "tea@example.com")));
        sdk.flush();
        isStored();
        sdk.shutdown();
    }

    @Test
    void rudderStacksForJavaSendsThrough() {
        var sdk = RudderAnalytics.builder(sender.key()).setDataPlaneUrl(sender.base()).build();
        sdk.enqueue(
                com.rudderstack.sdk.java.analytics.messages.TrackMessage.builder("Order Completed")
                        .userId("u1")
                        .properties(Map.of("order_id", "50314b8e", "total", 27.5)));
        sdk.enqueue(
                com.rudderstack.sdk.java.analytics.messages.IdentifyMessage.builder()
                        .userId("u1")
                        .traits(Map.of("email", "tea@example.com")));
        sdk.flush();
        isStored();
        sdk.shutdown();
    }

    @Test
    void segmentsForNodeSendsThrough() {
        run(
                "segment.mjs",
                """
                import { Analytics } from '@segment/analytics-node'
                const analytics = new Analytics({ writeKey: process.env.KEY, host: process.env.HOST })
                analytics.track({ userId: 'u1', event: 'Order Completed',
                  properties: { order_id: '50314b8e', total: 27.5 } })
                analytics.identify({ userId: 'u1', traits: { email: 'tea@example.com' } })
                await analytics.closeAndFlush()
                """);
        isStored();
    }

    @Test
    void rudderStacksForNodeSendsThrough() {
        run(
                "rudder.mjs",
                """
                import RudderAnalytics from '@rudderstack/rudder-sdk-node'
                const analytics = new RudderAnalytics(process.env.KEY, { dataPlaneUrl: process.env.HOST })
                analytics.track({ userId: 'u1', event: 'Order Completed',
                  properties: { order_id: '50314b8e', total: 27.5 } })
                analytics.identify({ userId: 'u1', traits: { email: 'tea@example.com' } })
                await analytics.flush()
                """);
        isStored();
    }

    private void run(String name, String script) {
        NodePackages.run(name, script, Map.of("KEY", sender.key(), "HOST", sender.base()));
    }

    @Test
    void segmentsForTheBrowserSendsThrough() {
        isSentFromAPage(
                "@segment/analytics-next/dist/umd/index.js",
                """
                const analytics = AnalyticsNext.AnalyticsBrowser.load({ writeKey: '%s', cdnURL: '%s' })
                """);
    }

    @Test
    void rudderStacksForTheBrowserSendsThrough() {
        isSentFromAPage(
                "@rudderstack/analytics-js/dist/npm/modern/bundled/umd/index.js",
                """
                const host = '%2$s', analytics = new rudderanalytics.RudderAnalytics()
                analytics.load('%1$s', host, { configUrl: host })
                """);
    }

    /// The page comes from another origin, as it would from a shop.
    private void isSentFromAPage(String sdk, String load) {
        var file = NodePackages.file(sdk);
        try (var site = new OtherSite(sender.base());
                var window = Chromium.ofNobody(port, "en", 1440)) {
            site.file("/sdk.js", file);
            var script =
                    load.formatted(sender.key(), sender.base())
                            + """
                            analytics.identify('u1', { email: 'tea@example.com' })
                            analytics.track('Order Completed', { order_id: '50314b8e', total: 27.5 })
                            """;
            var html = "<script src=/sdk.js></script><script>" + script + "</script>";
            window.page().navigate(site.page("/shop", html));
            isStored();
        }
    }

    private void isStored() {
        await().atMost(Duration.ofSeconds(30)).until(() -> sender.stored().size() == 2);
        assertThat(sender.stored())
                .anySatisfy(
                        event -> {
                            assertThat(event.get("name").asString()).isEqualTo("Order Completed");
                            assertThat(event.get("userId").asString()).isEqualTo("u1");
                            var properties = event.get("payload").get("properties");
                            assertThat(properties.get("total").asDouble()).isEqualTo(27.5);
                        })
                .anySatisfy(
                        event -> {
                            assertThat(event.get("type").asString()).isEqualTo("identify");
                            assertThat(traits(event).get("email").asString())
                                    .isEqualTo("tea@example.com");
                        });
    }

    /// RudderStack's SDK for browsers puts them into the context.
    private static JsonNode traits(JsonNode event) {
        var payload = event.get("payload");
        return payload.has("traits") ? payload.get("traits") : payload.get("context").get("traits");
    }
}
