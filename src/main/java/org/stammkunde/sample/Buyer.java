package org.stammkunde.sample;

/// Somebody who orders: a customer with a nature of their own, or a guest who orders once.
final class Buyer {

    private final long index;
    private final long seed;
    private final boolean guest;
    private final Nature nature;
    private final double leavesAt;
    private final Draws draws;
    private double at;

    Buyer(long index, long seed, boolean guest, Nature nature, double firstOrderAt) {
        this.index = index;
        this.seed = seed;
        this.guest = guest;
        this.nature = nature;
        this.leavesAt = firstOrderAt + nature.lifetime();
        this.draws = new Draws(Draws.seed(seed, 3));
        this.at = firstOrderAt;
    }

    long index() {
        return index;
    }

    long seed() {
        return seed;
    }

    boolean guest() {
        return guest;
    }

    Nature nature() {
        return nature;
    }

    /// Days from the start of the shop.
    double leavesAt() {
        return leavesAt;
    }

    /// Time of the order now due, days from the start of the shop.
    double at() {
        return at;
    }

    Draws draws() {
        return draws;
    }

    /// Moves on to the next order; false when there is none, because the customer left or the
    /// simulated time ends first.
    boolean moveOn(Demand demand) {
        if (guest) {
            return false;
        }
        double met = demand.until(at, nature.season()) + draws.exponential() / nature.rate();
        at = demand.timeOf(met, nature.season());
        return at < leavesAt && at < demand.days();
    }
}
