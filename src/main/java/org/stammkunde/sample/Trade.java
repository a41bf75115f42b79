package org.stammkunde.sample;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Runs the simulated shop day by day. Memory holds the customers still to come back and the
/// refunds of the next weeks, never the orders.
final class Trade {

    private static final double CANCELLED = 0.012;
    private static final double REFUNDED = 0.075;
    private static final Comparator<Document> IN_TIME =
            Comparator.comparing(Document::at)
                    .thenComparing(document -> document.buyer().guest())
                    .thenComparing(document -> document.buyer().index());

    private final SampleShop shop;
    private final Demand demand;
    private final Baskets baskets;
    private final Newcomers newcomers;
    private final OrderFile file;
    private final List<List<Buyer>> due = new ArrayList<>();
    private final List<List<Document.Refund>> refunds = new ArrayList<>();

    Trade(SampleShop shop, OrderFile file, TruthFile truth) {
        this.shop = shop;
        this.file = file;
        demand = new Demand(shop.start(), shop.end());
        var catalogue = Catalogue.in(shop.language());
        baskets = new Baskets(catalogue, shop.start());
        newcomers = new Newcomers(shop, demand, catalogue.categories().size(), truth);
        for (int day = 0; day < demand.days(); day++) {
            due.add(new ArrayList<>());
            refunds.add(new ArrayList<>());
        }
    }

    void run() throws IOException {
        for (int day = 0; day < demand.days(); day++) {
            newcomers.until(day + 1, due.get(day));
            for (var document : documents(day)) {
                write(document, day);
            }
            due.set(day, List.of());
            refunds.set(day, List.of());
        }
    }

    private List<Document> documents(int day) {
        var documents = new ArrayList<Document>(refunds.get(day));
        for (var buyer : due.get(day)) {
            do {
                documents.add(sale(buyer, day));
            } while (comesBackOn(day, buyer));
        }
        documents.sort(IN_TIME);
        return documents;
    }

    /// Whether the buyer orders again on the same day; otherwise puts them down for the day on
    /// which they do, if there is one.
    private boolean comesBackOn(int day, Buyer buyer) {
        if (!buyer.moveOn(demand)) {
            return false;
        }
        int next = (int) buyer.at();
        if (next != day) {
            due.get(next).add(buyer);
        }
        return next == day;
    }

    private Document.Sale sale(Buyer buyer, int day) {
        var lines = baskets.fill(buyer.draws(), buyer.nature(), shop.start().plusDays(day));
        return new Document.Sale(
                instant(day, buyer.at() - day), buyer, lines, buyer.draws().chance(CANCELLED));
    }

    private void write(Document document, int day) throws IOException {
        switch (document) {
            case Document.Sale sale -> perhapsReturned(sale, file.write(sale), day);
            case Document.Refund refund -> file.write(refund);
        }
    }

    private void perhapsReturned(Document.Sale sale, String number, int day) {
        var draws = sale.buyer().draws();
        if (sale.cancelled() || !draws.chance(REFUNDED)) {
            return;
        }
        int back = day + 3 + draws.below(22);
        var lines = draws.chance(0.35) ? sale.lines() : List.of(sale.lines().getFirst());
        if (back < demand.days()) {
            var at = instant(back, draws.uniform());
            refunds.get(back).add(new Document.Refund(at, sale.buyer(), lines, number));
        }
    }

    private Instant instant(int day, double part) {
        LocalDate date = shop.start().plusDays(day);
        return date.atTime(Hours.timeOf(part)).atZone(shop.zone()).toInstant();
    }
}
