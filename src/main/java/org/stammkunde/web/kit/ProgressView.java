package org.stammkunde.web.kit;

import static org.stammkunde.web.Texts.t;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;

/// Long work on its way: how far, how fast, how long still, and how to stop it. It is a fragment
/// of its own; a controller returns it at `path`, which it asks every second until the work ends.
///
/// @param path where this fragment is answered; without JavaScript the page `home` is reloaded
/// @param home the page it stands on, shown anew when the work ends
/// @param done units finished, same scale as `total`
/// @param total 0 = not known
/// @param running since when it runs, or null
/// @param finished when it ended, or null
/// @param cancel path that a POST stops it at, or null
/// @param effect what stopping means, a sentence
/// @param trouble why it failed, a sentence, or null
public record ProgressView(
        String path,
        String home,
        String label,
        State state,
        long done,
        long total,
        long rows,
        @Nullable Instant running,
        @Nullable Instant finished,
        Instant now,
        @Nullable String cancel,
        String effect,
        @Nullable String trouble)
        implements Page {

    private static final Duration TELLING = Duration.ofSeconds(3);

    /// Where the work stands.
    public enum State {
        QUEUED(Tone.NEUTRAL),
        RUNNING(Tone.INFO),
        COMPLETED(Tone.GOOD),
        FAILED(Tone.BAD),
        CANCELLED(Tone.WARNING);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        public boolean ended() {
            return this != QUEUED && this != RUNNING;
        }

        public String label() {
            return t("kit.progress." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// Finished part in percent for the bar, or null when the total is not known.
    public @Nullable String percent() {
        if (state == State.COMPLETED) {
            return "100";
        }
        return total <= 0 ? null : Long.toString(Math.clamp(done * 100 / total, 0, 100));
    }

    public @Nullable Duration elapsed() {
        return running == null
                ? null
                : Duration.between(running, finished == null ? now : finished);
    }

    /// Rows a second since it runs, or null before anything is known.
    public @Nullable Double rate() {
        var elapsed = elapsed();
        return elapsed == null || elapsed.toMillis() < 500 || rows == 0
                ? null
                : rows * 1000.0 / elapsed.toMillis();
    }

    /// Time left if it goes on as it did, or null when that cannot be told, as at first.
    public @Nullable Duration left() {
        var elapsed = elapsed();
        if (state != State.RUNNING || elapsed == null || total <= 0 || done <= 0 || done > total) {
            return null;
        }
        if (elapsed.compareTo(TELLING) < 0) {
            return null;
        }
        return Duration.ofMillis((long) ((double) elapsed.toMillis() / done * (total - done)));
    }

    /// What is known, as one line: rows, rate, time.
    public String line() {
        var line = new StringBuilder(t("kit.progress.rows", "count", rows));
        var rate = rate();
        if (rate != null) {
            line.append(" · ")
                    .append(t("kit.progress.rate", "rate", Formats.number(Math.round(rate))));
        }
        var left = left();
        var elapsed = elapsed();
        if (left != null) {
            line.append(" · ").append(t("kit.progress.left", "time", Formats.duration(left)));
        } else if (state.ended() && elapsed != null) {
            line.append(" · ").append(t("kit.progress.took", "time", Formats.duration(elapsed)));
        }
        return line.toString();
    }
}
