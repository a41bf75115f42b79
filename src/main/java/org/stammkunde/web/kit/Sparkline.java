package org.stammkunde.web.kit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The course of a figure as a small line without axes.
///
/// @param values oldest first, at least two
/// @param open whether the last period is not over yet; its stretch is dashed
public record Sparkline(List<Double> values, boolean open) {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 32;
    private static final double MARGIN = 2;

    public Sparkline {
        if (values.size() < 2) {
            throw new IllegalArgumentException("A line needs two points");
        }
        values = List.copyOf(values);
    }

    public static Sparkline of(List<? extends Number> values) {
        return new Sparkline(values.stream().map(Number::doubleValue).toList(), false);
    }

    /// Points of the part that is settled, for `<polyline>`.
    public String settled() {
        return points(0, open ? values.size() - 1 : values.size());
    }

    /// Points of the last stretch of an open period; empty when none is open.
    public String unsettled() {
        return open ? points(values.size() - 2, values.size()) : "";
    }

    private String points(int from, int to) {
        var range = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double height = Math.max(range.getMax() - range.getMin(), 1e-12);
        return IntStream.range(from, to)
                .mapToObj(
                        i ->
                                String.format(
                                        Locale.ROOT,
                                        "%.1f,%.1f",
                                        MARGIN + i * (WIDTH - 2 * MARGIN) / (values.size() - 1),
                                        HEIGHT
                                                - MARGIN
                                                - (values.get(i) - range.getMin())
                                                        / height
                                                        * (HEIGHT - 2 * MARGIN)))
                .collect(Collectors.joining(" "));
    }
}
