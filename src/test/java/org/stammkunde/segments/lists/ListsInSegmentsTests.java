package org.stammkunde.segments.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stammkunde.segments.lists.ListClient.SEGMENTS;
import static org.stammkunde.segments.lists.ListClient.json;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.customers.Customers;
import org.stammkunde.testing.IntegrationTest;

/// Segments that ask about lists.
@IntegrationTest
class ListsInSegmentsTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final ListClient client;

    ListsInSegmentsTests(@Autowired Customers customers, @LocalServerPort int port) {
        this.client = new ListClient(customers, port);
    }

    /// The live look finds who was put on and taken off.
    @Test
    void movesTheMembersOfSegmentsThatAskAboutIt() {
        client.change(client.adding("ada"));
        long segment = client.segment("asks", client.asking());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.inSegment(segment)).contains("ada"));
        client.change(client.adding("bob"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(client.inSegment(segment)).containsExactly("ada", "bob"));
        client.change("{\"remove\":[{\"customer\":%d}]}".formatted(client.ada().value()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.inSegment(segment)).containsExactly("bob"));
        var why =
                client.api()
                        .get(
                                SEGMENTS
                                        + "/"
                                        + segment
                                        + "/explain?customer="
                                        + client.bob().value());
        var part = why.get("condition").get("of").get(1);
        assertThat(part.get("words").asString())
                .isEqualTo(
                        "who are on the list “%s Messe” having been added within a day until now"
                                .formatted(client.shop()));
        assertThat(part.get("found").asString()).isNotEqualTo("not on it");
        var preview =
                client.post(SEGMENTS + "/preview", "{\"condition\":%s}".formatted(client.asking()));
        assertThat(json(preview).get("count").asLong()).isEqualTo(1);
    }

    @Test
    void staysAsLongAsASegmentAsksAboutIt() {
        long segment = client.segment("user", client.asking());
        var refused = client.api().send("DELETE", client.path());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("detail").asString()).contains(client.shop() + " user");
        assertThat(client.api().send("DELETE", SEGMENTS + "/" + segment).statusCode())
                .isEqualTo(204);
        assertThat(client.api().send("DELETE", client.path()).statusCode()).isEqualTo(204);
        var gone = json(client.post(SEGMENTS, client.segmentBody("late", client.asking())));
        assertThat(gone.get("code").asString()).isEqualTo("segments.no-list");
        assertThat(gone.get("field").asString()).isEqualTo("/condition/of/1/list");
    }
}
