package org.stammkunde.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fills baskets: mostly from the customer's favourite category, popular articles before rare
/// ones, often with the article that goes with another, gifts before Christmas.
final class Baskets {

    private static final double[] POPULARITY = popularity();
    private static final double MORE_LINES = 0.9;
    private static final double COMPANION = 0.3;
    private static final double YEARLY_RISE = 0.03;

    private final Catalogue catalogue;
    private final LocalDate start;

    Baskets(Catalogue catalogue, LocalDate start) {
        this.catalogue = catalogue;
        this.start = start;
    }

    List<Line> fill(Draws draws, Nature nature, LocalDate date) {
        Map<Product, Integer> quantities = new LinkedHashMap<>();
        int lines = 1 + draws.poisson(MORE_LINES);
        for (int i = 0; i < lines; i++) {
            var product = product(draws, nature, date);
            quantities.merge(product, quantity(draws), Integer::sum);
            if (!product.companion().isEmpty() && draws.chance(COMPANION)) {
                quantities.merge(catalogue.bySku().get(product.companion()), 1, Integer::sum);
            }
        }
        return lines(quantities, discount(draws, date), date);
    }

    private Product product(Draws draws, Nature nature, LocalDate date) {
        return pick(catalogue.categories().get(category(draws, nature, date)), draws);
    }

    private int category(Draws draws, Nature nature, LocalDate date) {
        int categories = catalogue.categories().size();
        if (date.getMonthValue() >= Month.NOVEMBER.getValue() && draws.chance(0.22)) {
            return categories - 1;
        }
        return draws.chance(nature.loyalty()) ? nature.favourite() : draws.below(categories);
    }

    private static Product pick(List<Product> products, Draws draws) {
        return products.get(Math.min(draws.index(POPULARITY), products.size() - 1));
    }

    private static int quantity(Draws draws) {
        return draws.chance(0.2) ? 2 + draws.below(3) : 1;
    }

    /// Part of the price taken off: nearly everybody's in the sale, a voucher now and then.
    private static double discount(Draws draws, LocalDate date) {
        if (Demand.isSale(date)) {
            return draws.chance(0.8) ? 0.2 : 0;
        }
        return draws.chance(0.07) ? 0.1 : 0;
    }

    private List<Line> lines(Map<Product, Integer> quantities, double discount, LocalDate date) {
        var lines = new ArrayList<Line>(quantities.size());
        quantities.forEach(
                (product, quantity) -> {
                    long price = priceOn(date, product);
                    long off = (long) (price * quantity * discount + 0.5);
                    lines.add(new Line(product, quantity, price, off));
                });
        return lines;
    }

    /// Prices rise at New Year, to the next tenth.
    private long priceOn(LocalDate date, Product product) {
        int years = date.getYear() - start.getYear();
        return 10 * (long) (product.priceMinor() * (1 + YEARLY_RISE * years) / 10 + 0.5);
    }

    private static double[] popularity() {
        var sums = new double[6];
        double sum = 0;
        for (int rank = 0; rank < sums.length; rank++) {
            sum += 1.0 / (rank + 1);
            sums[rank] = sum;
        }
        return sums;
    }
}
