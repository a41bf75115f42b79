package org.stammkunde.sample;

import java.io.IOException;
import java.util.List;

/// Brings in first-time customers and guests as their time comes and writes down the truth
/// about each customer.
final class Newcomers {

    private final SampleShop shop;
    private final int categories;
    private final TruthFile truth;
    private final Arrivals customers;
    private final Arrivals guests;
    private double nextCustomer;
    private double nextGuest;
    private long customerCount;
    private long guestCount;

    Newcomers(SampleShop shop, Demand demand, int categories, TruthFile truth) {
        this.shop = shop;
        this.categories = categories;
        this.truth = truth;
        double growth = shop.market().growth();
        long guestTotal = (long) (shop.customers() * shop.market().guests());
        customers = new Arrivals(draws(1), demand, shop.customers(), growth);
        guests = new Arrivals(draws(2), demand, guestTotal, growth);
        nextCustomer = customers.next();
        nextGuest = guests.next();
    }

    /// Adds everybody whose first order comes before the given day.
    void until(int day, List<Buyer> due) throws IOException {
        for (; nextCustomer < day; nextCustomer = customers.next()) {
            var customer = buyer(++customerCount, 3, false, nextCustomer);
            truth.write(customer);
            due.add(customer);
        }
        for (; nextGuest < day; nextGuest = guests.next()) {
            due.add(buyer(++guestCount, 4, true, nextGuest));
        }
    }

    private Buyer buyer(long index, int stream, boolean guest, double at) {
        long seed = Draws.seed(Draws.seed(shop.seed(), stream), index);
        return new Buyer(index, seed, guest, Nature.of(seed, shop.market(), categories), at);
    }

    private Draws draws(int stream) {
        return new Draws(Draws.seed(shop.seed(), stream));
    }
}
