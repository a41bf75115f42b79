package org.stammkunde.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/// How lively the shop is on each day of the simulated years, as a multiple of an ordinary day:
/// the year's season, the week's pattern, the sales before Christmas. Averages 1 over the whole
/// span, so that a rate keeps its meaning.
///
/// A customer follows the season with a personal strength `k`: the multiplier on a day is `week
/// × (1 + k × (season − 1))`. Time measured in demand (`operational time`) turns irregular
/// buying into a plain Poisson process.
final class Demand {

    /// Level in the middle of each month, January first.
    private static final double[] MONTHS = {
        0.82, 0.84, 0.92, 0.95, 0.94, 0.88, 0.82, 0.84, 0.95, 1.06, 1.40, 1.58
    };

    /// Monday first.
    private static final double[] WEEK = {1.06, 1.00, 0.98, 0.98, 0.94, 0.88, 1.16};

    private final LocalDate start;
    private final double[] plain;
    private final double[] seasonal;

    Demand(LocalDate start, LocalDate end) {
        this.start = start;
        int days = Math.toIntExact(end.toEpochDay() - start.toEpochDay());
        plain = cumulated(days, 0);
        seasonal = cumulated(days, 1);
    }

    int days() {
        return plain.length - 1;
    }

    /// Demand met by a customer of strength `k` from the start until the given time, in days.
    double until(double day, double k) {
        double within = Math.clamp(day, 0, days());
        int whole = Math.min((int) within, days() - 1);
        return at(whole, k) + (within - whole) * (at(whole + 1, k) - at(whole, k));
    }

    /// The time at which that demand is met, in days from the start; infinity beyond the end.
    double timeOf(double demand, double k) {
        if (demand >= at(days(), k)) {
            return Double.POSITIVE_INFINITY;
        }
        int day = dayOf(demand, k);
        return day + (demand - at(day, k)) / (at(day + 1, k) - at(day, k));
    }

    private int dayOf(double demand, double k) {
        int low = 0;
        int high = days();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (at(middle, k) <= demand) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double at(int day, double k) {
        return (1 - k) * plain[day] + k * seasonal[day];
    }

    private double[] cumulated(int days, double k) {
        var sums = new double[days + 1];
        for (int day = 0; day < days; day++) {
            sums[day + 1] = sums[day] + level(start.plusDays(day), k);
        }
        double mean = sums[days] / days;
        for (int day = 0; day <= days; day++) {
            sums[day] /= mean;
        }
        return sums;
    }

    private static double level(LocalDate date, double k) {
        double week = WEEK[date.getDayOfWeek().getValue() - 1];
        return week * (1 + k * (season(date) - 1));
    }

    private static double season(LocalDate date) {
        double position = date.getMonthValue() - 1 + (date.getDayOfMonth() - 15) / 30.5;
        int month = (int) StrictMath.floor(position);
        double level =
                MONTHS[Math.floorMod(month, 12)] * (1 - (position - month))
                        + MONTHS[Math.floorMod(month + 1, 12)] * (position - month);
        return level * special(date);
    }

    private static double special(LocalDate date) {
        if (isSale(date)) {
            return 1.7;
        }
        boolean holidays = date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= 22;
        return holidays ? 0.6 : 1;
    }

    /// Friday to Monday after the fourth Thursday in November.
    static boolean isSale(LocalDate date) {
        var thursday =
                LocalDate.of(date.getYear(), Month.NOVEMBER, 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        return date.isAfter(thursday) && date.isBefore(thursday.plusDays(5));
    }
}
