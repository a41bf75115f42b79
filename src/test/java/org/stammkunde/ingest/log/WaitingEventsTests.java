package org.stammkunde.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingEventsTests {

    private final WaitingEvents waiting = new WaitingEvents(10, 1_000_000);

    @Test
    void refusesWhatHasNoRoom() {
        assertThat(waiting.offer(delivery(6))).isTrue();
        assertThat(waiting.offer(delivery(5))).isFalse();
        assertThat(waiting.offer(delivery(4))).isTrue();
        assertThat(waiting.events()).isEqualTo(10);
    }

    @Test
    void takesAnythingWhenEmptySoThatNoDeliveryIsTooLargeForEver() {
        assertThat(waiting.offer(delivery(50))).isTrue();
    }

    @Test
    void handsOutInGroupsAndEverythingBeforeItEnds() throws InterruptedException {
        waiting.offer(delivery(4));
        waiting.offer(delivery(4));
        waiting.offer(delivery(2));
        assertThat(waiting.take(false, 5, 1_000_000)).hasSize(2);
        waiting.close();
        assertThat(waiting.offer(delivery(1))).isFalse();
        assertThat(waiting.take(false, 5, 1_000_000)).hasSize(1);
        assertThat(waiting.take(false, 5, 1_000_000)).isEmpty();
        assertThat(waiting.events()).isZero();
    }

    private static Delivery delivery(int events) {
        var event = new RejectedEvent(1, Reason.NO_NAME, null, Instant.EPOCH, null, "{}");
        return Delivery.of(List.of(), Collections.nCopies(events, event));
    }
}
