package org.stammkunde.sample;

import java.time.LocalTime;

/// When in the day people order: little at night, a plateau by day, a peak in the evening.
final class Hours {

    private static final double[] WEIGHTS = {
        0.6, 0.3, 0.15, 0.1, 0.1, 0.2, 0.5, 1.0, 1.6, 2.0, 2.2, 2.2,
        2.1, 2.0, 1.9, 1.9, 2.0, 2.2, 2.6, 3.2, 3.6, 3.3, 2.3, 1.2
    };
    private static final double[] CUMULATIVE = cumulative();

    private Hours() {}

    /// The local time by which the given part (0 to 1) of a day's orders has come in.
    static LocalTime timeOf(double part) {
        double at = part * CUMULATIVE[24];
        int hour = 0;
        while (hour < 23 && CUMULATIVE[hour + 1] <= at) {
            hour++;
        }
        double within = (at - CUMULATIVE[hour]) / WEIGHTS[hour];
        return LocalTime.of(hour, 0).plusSeconds(Math.clamp((long) (within * 3600), 0, 3599));
    }

    private static double[] cumulative() {
        var sums = new double[25];
        for (int hour = 0; hour < 24; hour++) {
            sums[hour + 1] = sums[hour] + WEIGHTS[hour];
        }
        return sums;
    }
}
