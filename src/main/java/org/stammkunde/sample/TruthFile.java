package org.stammkunde.sample;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes what nobody can see in the orders: each customer's seed, buying rate, drop-out rate,
/// the moment they left (after the end of the file for those still alive), and by how much the
/// customer's demand in each month differs from an ordinary month.
final class TruthFile {

    private static final String HEADER =
            "customer_id,seed,acquired_at,orders_per_year,drop_outs_per_year,left_at,"
                    + "season_strength,favourite_category,category_loyalty,"
                    + IntStream.rangeClosed(1, 12)
                            .mapToObj("season_%02d"::formatted)
                            .collect(Collectors.joining(","))
                    + '\n';
    private static final double YEAR = 365.25;
    private static final double FAR = 100 * YEAR;

    private final SampleShop shop;
    private final Demand demand;
    private final Appendable out;

    TruthFile(SampleShop shop, Demand demand, Appendable out) throws IOException {
        this.shop = shop;
        this.demand = demand;
        this.out = out;
        out.append(HEADER);
    }

    void write(Buyer customer) throws IOException {
        var nature = customer.nature();
        out.append(People.person(customer.index(), customer.seed(), shop.end()).externalId())
                .append(',' + Long.toString(customer.seed()))
                .append(',' + instant(customer.at()).toString())
                .append(',' + number(nature.rate() * YEAR))
                .append(',' + number(nature.dropOutRate() * YEAR))
                .append(',' + instant(Math.min(customer.leavesAt(), FAR)).toString())
                .append(',' + number(nature.season()))
                .append(',' + Integer.toString(nature.favourite() + 1))
                .append(',' + number(nature.loyalty()));
        for (int month = 1; month <= 12; month++) {
            out.append(',' + number(multiplier(month, nature.season())));
        }
        out.append('\n');
    }

    /// Mean demand per day in that month of the second year, the one full of whole months.
    private double multiplier(int month, double strength) {
        var first = LocalDate.of(shop.start().getYear() + 1, month, 1);
        double from = day(first);
        double to = day(first.plusMonths(1));
        return (demand.until(to, strength) - demand.until(from, strength)) / (to - from);
    }

    private double day(LocalDate date) {
        return ChronoUnit.DAYS.between(shop.start(), date);
    }

    private Instant instant(double day) {
        int whole = (int) day;
        return shop.start()
                .plusDays(whole)
                .atTime(Hours.timeOf(day - whole))
                .atZone(shop.zone())
                .toInstant();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.8f", value);
    }
}
