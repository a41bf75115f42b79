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
import org.stammkunde.testing.IntegrationTest;

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
                            assertThat(event.get("payload").get("traits").get("email").asString())
                                    .isEqualTo("tea@example.com");
                        });
    }
}
