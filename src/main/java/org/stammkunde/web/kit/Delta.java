package org.stammkunde.web.kit;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Change;
import org.stammkunde.web.Formats;

/// How much a figure changed.
///
/// @param text the change with its sign, formatted
/// @param direction -1 fell, 0 stayed, 1 rose
/// @param tone whether that is good, bad or neither
/// @param comparedWith the time compared with, e.g. `1.–31. Mai 2011`
public record Delta(String text, int direction, Tone tone, String comparedWith) {

    /// Whether a rise of the figure is good news.
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    /// Change in percent of the former value ([Change#relative]); null where there is none to
    /// compare with.
    public static @Nullable Delta relative(
            @Nullable Number now, @Nullable Number before, Better better, String comparedWith) {
        var change = Change.relative(exact(before), exact(now));
        if (change == null) {
            return null;
        }
        double fraction = change.doubleValue();
        var text = Formats.percentChange(fraction);
        return of(Math.round(fraction * 1000), text, better, comparedWith);
    }

    private static @Nullable BigDecimal exact(@Nullable Number number) {
        return number == null ? null : new BigDecimal(number.toString());
    }

    /// Change of a rate (fractions) in percentage points; null where there is none to compare.
    public static @Nullable Delta points(
            @Nullable Number now, @Nullable Number before, Better better, String comparedWith) {
        if (now == null || before == null) {
            return null;
        }
        double change = (now.doubleValue() - before.doubleValue()) * 100;
        var text = t("kit.delta.points", "change", Formats.change(change, 1));
        return of(Math.round(change * 10), text, better, comparedWith);
    }

    public String icon() {
        return direction > 0 ? "arrow-up-right" : direction < 0 ? "arrow-down-right" : "minus";
    }

    /// The direction in words, for those who do not see the arrow.
    public String spoken() {
        return direction > 0
                ? t("kit.delta.rose")
                : direction < 0 ? t("kit.delta.fell") : t("kit.delta.same");
    }

    private static Delta of(long rounded, String text, Better better, String comparedWith) {
        int direction = Long.signum(rounded);
        return new Delta(text, direction, tone(direction, better), comparedWith);
    }

    private static Tone tone(int direction, Better better) {
        if (direction == 0) {
            return Tone.NEUTRAL;
        }
        return switch (better) {
            case HIGHER -> direction > 0 ? Tone.GOOD : Tone.BAD;
            case LOWER -> direction < 0 ? Tone.GOOD : Tone.BAD;
            case NEITHER -> Tone.NEUTRAL;
        };
    }
}
