package org.stammkunde.sample;

/// Times at which newcomers place their first order, ascending, exactly `count` of them. They
/// follow demand and grow over the years. Drawn as order statistics one after the other, so
/// that no list of them is needed.
final class Arrivals {

    private final Draws draws;
    private final double[] shares;
    private long left;
    private double remaining = 1;
    private int day;

    Arrivals(Draws draws, Demand demand, long count, double growth) {
        this.draws = draws;
        this.left = count;
        this.shares = shares(demand, growth);
    }

    /// Days from the start, or infinity when everybody has come.
    double next() {
        if (left == 0) {
            return Double.POSITIVE_INFINITY;
        }
        remaining *= StrictMath.pow(1 - draws.uniform(), 1.0 / left--);
        double share = 1 - remaining;
        while (day < shares.length - 2 && shares[day + 1] <= share) {
            day++;
        }
        double within = (share - shares[day]) / (shares[day + 1] - shares[day]);
        return day + Math.clamp(within, 0, 0.999_999_999);
    }

    private static double[] shares(Demand demand, double growth) {
        var sums = new double[demand.days() + 1];
        for (int day = 0; day < demand.days(); day++) {
            double level = demand.until(day + 1, 1) - demand.until(day, 1);
            sums[day + 1] = sums[day] + level * (1 + growth * day / demand.days());
        }
        double total = sums[demand.days()];
        for (int day = 0; day < sums.length; day++) {
            sums[day] /= total;
        }
        return sums;
    }
}
