package org.stammkunde.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of a period, of the one it is compared with, and the trail that leads to it.
///
/// @param trail the last periods of the same length, oldest first; the last one is `current`
/// @param asOf everything stored before this instant is counted
/// @param stale true while newer data is being counted; ask again in a moment
public record Overview(
        PeriodFigures current,
        PeriodFigures comparison,
        List<PeriodFigures> trail,
        Instant asOf,
        boolean stale) {

    public Overview {
        trail = List.copyOf(trail);
    }

    /// The figure in each period of the trail, null where it has no value: a sparkline.
    public List<@Nullable BigDecimal> series(Figure figure) {
        var values = new @Nullable BigDecimal[trail.size()];
        Arrays.setAll(values, i -> trail.get(i).value(figure));
        return Arrays.asList(values);
    }

    /// Change of the figure against the comparison as a fraction of the latter (0.1 = 10 %
    /// more); for ratios the difference in fractions (0.01 = one percentage point).
    public @Nullable BigDecimal change(Figure figure) {
        return figure.change(comparison.value(figure), current.value(figure));
    }
}
