package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stammkunde.testing.SettableClock;

class ProgressTests {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private final Progress progress = new Progress(clock);

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
    void letsMoreGatherFromWhenSomebodyBeginsToWrite() {
        var pause = pause(Duration.ofMillis(200), SHORT, LONG);
        await().until(() -> pause.getState() == Thread.State.TIMED_WAITING);
        progress.muchBegins();
        await().during(Duration.ofMillis(500)).until(pause::isAlive);
        progress.muchEnds();
        await().until(() -> !pause.isAlive());
        progress.muchBegins();
        var next = pause(SHORT, SHORT, LONG);
        await().until(() -> !next.isAlive());
    }

    @Test
    void knowsSinceWhenMuchIsWritten() {
        assertThat(progress.writingSince()).isEmpty();
        long before = System.nanoTime();
        progress.muchBegins();
        progress.muchBegins();
        progress.muchEnds();
        assertThat(progress.writingSince().orElseThrow() - before).isNotNegative();
        progress.muchEnds();
        assertThat(progress.writingSince()).isEmpty();
    }

    @Test
    void hasWritersWaitForACopyThatIsAboutToBeTooFarBehind() {
        progress.complete(7, NOON);
        assertThat(waiting(NOON.plusMillis(3_999), Duration.ZERO).isAlive()).isFalse();
        var writer = waiting(NOON.plusMillis(4_000), Duration.ZERO);
        assertThat(writer.isAlive()).isTrue();
        progress.complete(8, NOON.plusMillis(1));
        await().until(() -> !writer.isAlive());
    }

    @Test
    void hasWritersWaitSoonerWhoTakeLong() {
        progress.complete(7, NOON);
        var second = Duration.ofSeconds(1);
        assertThat(waiting(NOON.plusMillis(2_999), second).isAlive()).isFalse();
        assertThat(waiting(NOON.plusMillis(1_999), Duration.ofMinutes(1)).isAlive()).isFalse();
        var one = waiting(NOON.plusMillis(3_000), second);
        var other = waiting(NOON.plusMillis(2_000), Duration.ofMinutes(1));
        assertThat(List.of(one.isAlive(), other.isAlive())).containsOnly(true);
        progress.complete(8, NOON.plusSeconds(3));
        await().until(() -> !one.isAlive() && !other.isAlive());
    }

    /// Or both would rest for each other.
    @Test
    void hasTheMirrorNotRestForAWriterWhoWaits() {
        progress.complete(7, NOON);
        progress.muchBegins();
        var pause = pause();
        await().until(() -> pause.getState() == Thread.State.TIMED_WAITING);
        assertThat(waiting(NOON, Duration.ZERO).isAlive()).isFalse();
        assertThat(pause.isAlive()).isTrue();
        var writer = waiting(NOON.plusSeconds(4), Duration.ZERO);
        await().until(() -> !pause.isAlive());
        progress.complete(8, NOON.plusSeconds(1));
        await().until(() -> !writer.isAlive());
    }

    /// Whatever keeps it from following may take long.
    @Test
    void hasNobodyWaitForACopyThatDoesNotFollow() {
        assertThat(waiting(NOON, Duration.ZERO).isAlive()).isFalse();
        progress.complete(7, NOON);
        clock.set(NOON.plusSeconds(7));
        progress.complete(8, NOON);
        assertThat(waiting(NOON.plusSeconds(8), Duration.ZERO).isAlive()).isFalse();
    }

    /// However far: it would fall behind further and further.
    @Test
    void hasWritersWaitForACopyThatFollows() {
        clock.set(NOON.plusSeconds(30));
        progress.complete(7, NOON);
        var writer = waiting(NOON.plusSeconds(37), Duration.ZERO);
        assertThat(writer.isAlive()).isTrue();
        progress.complete(8, NOON.plusSeconds(20));
        await().during(SHORT.multipliedBy(50)).until(writer::isAlive);
        progress.complete(9, NOON.plusSeconds(36));
        await().until(() -> !writer.isAlive());
    }

    @Test
    void hasNobodyWaitForGoodForACopyThatNeverComesNearEnough() {
        progress.complete(7, NOON);
        clock.set(NOON.plusSeconds(6));
        progress.complete(8, NOON.plusSeconds(1));
        var writer = waiting(NOON.plusSeconds(6), Duration.ZERO);
        assertThat(writer.isAlive()).isTrue();
        clock.set(NOON.plusSeconds(12));
        progress.complete(9, NOON.plusSeconds(7));
        await().during(SHORT.multipliedBy(50)).until(writer::isAlive);
        clock.set(NOON.plusSeconds(16));
        progress.complete(10, NOON.plusSeconds(11));
        await().until(() -> !writer.isAlive());
    }

    @Test
    void hasNobodyWaitForACopyWhoseProgressIsTheUnevennessOfMeasuringIt() {
        progress.complete(7, NOON);
        clock.set(NOON.plusSeconds(7));
        progress.complete(8, NOON.plusMillis(99));
        assertThat(waiting(NOON.plusSeconds(8), Duration.ZERO).isAlive()).isFalse();
        progress.complete(9, NOON.plusMillis(100));
        var writer = waiting(NOON.plusSeconds(9), Duration.ZERO);
        assertThat(writer.isAlive()).isTrue();
        progress.complete(10, NOON.plusSeconds(9));
        await().until(() -> !writer.isAlive());
    }

    @Test
    void hasNobodyWaitForACopyThatIsBuiltAnew() {
        progress.complete(7, NOON);
        var writer = waiting(NOON.plusSeconds(4), Duration.ZERO);
        assertThat(writer.isAlive()).isTrue();
        progress.reset();
        await().until(() -> !writer.isAlive());
    }

    /// A writer between two portions, who has begun to wait or gone on.
    ///
    /// @param portion how long the one before took
    private Thread waiting(Instant now, Duration portion) {
        clock.set(now.minus(portion));
        var writing = new Writing(progress, clock);
        clock.advance(portion);
        var writer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        writing.giveWay();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        await().until(
                        () ->
                                List.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED)
                                        .contains(writer.getState()));
        return writer;
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
        return pause(SHORT, LONG, LONG);
    }

    private Thread pause(Duration longest, Duration whileMuch, Duration afterTheFirst) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                progress.pause(longest, whileMuch, afterTheFirst);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }
}
