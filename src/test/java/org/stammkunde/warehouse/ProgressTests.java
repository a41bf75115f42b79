package org.stammkunde.warehouse;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final Progress progress = new Progress();

    @Test
    void pausesLongerWhileSomebodyWritesMuchThanAfterwards() {
        progress.muchBegins();
        var pause = pause();
        await().during(SHORT.multipliedBy(50)).until(pause::isAlive);
        progress.muchEnds();
        await().until(() -> !pause.isAlive());
        var next = pause();
        await().until(() -> !next.isAlive());
    }

    @Test
    void endsAPauseAtOnceWhenRung() {
        progress.muchBegins();
        var pause = pause();
        progress.ring();
        await().until(() -> !pause.isAlive());
    }

    private Thread pause() {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                progress.pause(SHORT, LONG);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }
}
