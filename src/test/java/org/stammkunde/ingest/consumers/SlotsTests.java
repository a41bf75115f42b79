package org.stammkunde.ingest.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SlotsTests {

    private final AtomicBoolean rush = new AtomicBoolean();
    private final AtomicInteger working = new AtomicInteger();
    private final Slots slots = new Slots(rush::get);

    @Test
    void letsThreeWorkAtATime() throws InterruptedException {
        var first = slots.take();
        var second = slots.take();
        var third = slots.take();
        var fourth = worker();
        awaitItsTurn(fourth);
        second.close();
        fourth.join();
        assertThat(working).hasValue(1);
        first.close();
        third.close();
    }

    @Test
    void letsOneWorkAloneInARush() throws InterruptedException {
        var first = slots.take();
        rush.set(true);
        var second = worker();
        awaitItsTurn(second);
        first.close();
        second.join();
        assertThat(working).hasValue(1);
    }

    @Test
    void letsNobodyBeginBesideOneThatWorksInARush() throws InterruptedException {
        rush.set(true);
        var alone = slots.take();
        rush.set(false);
        var other = worker();
        awaitItsTurn(other);
        alone.close();
        other.join();
        assertThat(working).hasValue(1);
    }

    @Test
    void givesThemLittleInARush() {
        assertThat(slots.most(10_000)).isEqualTo(10_000);
        rush.set(true);
        assertThat(slots.most(10_000)).isEqualTo(2_000);
        assertThat(slots.most(500)).isEqualTo(500);
    }

    private Thread worker() {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            try (var _ = slots.take()) {
                                working.incrementAndGet();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private void awaitItsTurn(Thread worker) {
        await().until(() -> worker.getState() == Thread.State.WAITING);
        assertThat(working).hasValue(0);
    }
}
