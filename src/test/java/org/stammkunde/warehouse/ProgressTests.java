package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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

    @Test
    void knowsHowFarTheCopyHasComeByTheTransactionsItHas() {
        progress.mark(at(10), 100);
        progress.mark(at(9), 60);
        progress.mirrored(59);
        assertThat(progress.asOf()).isNull();
        progress.mirrored(60);
        assertThat(progress.asOf()).isEqualTo(at(9));
        progress.mark(at(20), 200);
        progress.mark(at(5), 90);
        progress.mirrored(90);
        assertThat(progress.asOf()).isEqualTo(at(9));
        progress.mirrored(150);
        assertThat(progress.asOf()).isEqualTo(at(10));
        progress.mirrored(200);
        assertThat(progress.asOf()).isEqualTo(at(20));
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
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
