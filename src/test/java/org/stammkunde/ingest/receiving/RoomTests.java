package org.stammkunde.ingest.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoomTests {

    private final Room room = new Room(1_000);

    @Test
    void refusesBodiesForWhichThereIsNoRoomAndHasItBackAfterwards() throws Refused.Signal {
        try (var first = new Memory(room);
                var second = new Memory(room)) {
            first.take(400);
            first.take(300);
            assertThatThrownBy(() -> second.take(301)).isInstanceOf(Refused.Signal.class);
            second.take(300);
        }
        try (var third = new Memory(room)) {
            third.take(1_000);
        }
    }

    @Test
    void countsTreesForFortyTimesTheirText() throws Refused.Signal {
        try (var memory = new Memory(room)) {
            memory.takeForTree(10);
            assertThat(room.trees().availablePermits()).isEqualTo(600);
        }
        assertThat(room.trees().availablePermits()).isEqualTo(1_000);
    }

    @Test
    void readsATreeThatWouldNotFitAlone() throws Refused.Signal {
        try (var memory = new Memory(room)) {
            memory.takeForTree(500_000);
            assertThat(room.trees().availablePermits()).isZero();
        }
    }
}
