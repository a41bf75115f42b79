package org.stammkunde.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/// Waits until an installation has done everything with the events that it took in.
final class CaughtUp {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private CaughtUp() {}

    /// @param api answers paths of the API with what they show
    static void await(Function<String, JsonNode> api) {
        consumers(api);
        var now = Instant.now();
        patiently().untilAsserted(() -> assertThat(asOf(api)).isAfter(now));
    }

    static void consumers(Function<String, JsonNode> api) {
        patiently()
                .untilAsserted(
                        () ->
                                assertThat(
                                                api.apply("/api/v1/consumers")
                                                        .get("items")
                                                        .valueStream()
                                                        .toList())
                                        .isNotEmpty()
                                        .allMatch(each -> each.get("eventsBehind").asLong() == 0));
    }

    private static ConditionFactory patiently() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions();
    }

    private static Instant asOf(Function<String, JsonNode> api) {
        return Instant.parse(api.apply("/api/v1/warehouse").get("asOf").asString());
    }
}
