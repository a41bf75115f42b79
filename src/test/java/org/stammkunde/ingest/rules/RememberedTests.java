package org.stammkunde.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTests {

    private final AtomicInteger stored = new AtomicInteger(1);
    private final AtomicInteger begun = new AtomicInteger();
    private volatile CountDownLatch answer = new CountDownLatch(0);
    private final Remembered<Integer> remembered = new Remembered<>("number", this::read);

    private int read() {
        int found = stored.get();
        begun.incrementAndGet();
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return found;
    }

    @Test
    void asksAgainOnceItIsForgotten() {
        assertThat(remembered.get()).isEqualTo(1);
        stored.set(2);
        assertThat(remembered.get()).isEqualTo(1);
        remembered.forget();
        assertThat(remembered.get()).isEqualTo(2);
        assertThat(begun).hasValue(2);
    }

    @Test
    void tellsNobodyWhatWasForgottenWhileAnotherReadsItAnew() {
        remembered.get();
        stored.set(2);
        remembered.forget();
        answer = new CountDownLatch(1);
        var one = CompletableFuture.supplyAsync(remembered::get);
        await().until(() -> begun.get() == 2);
        var other = CompletableFuture.supplyAsync(remembered::get);
        answer.countDown();
        assertThat(one.join()).isEqualTo(2);
        assertThat(other.join()).isEqualTo(2);
    }

    @Test
    void doesNotKeepWhatWasForgottenWhileItWasRead() {
        answer = new CountDownLatch(1);
        var early = CompletableFuture.supplyAsync(remembered::get);
        await().until(() -> begun.get() == 1);
        stored.set(2);
        remembered.forget();
        answer.countDown();
        assertThat(early.join()).isEqualTo(1);
        assertThat(remembered.get()).isEqualTo(2);
    }
}
