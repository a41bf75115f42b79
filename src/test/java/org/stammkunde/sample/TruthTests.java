package org.stammkunde.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the orders of a simulated shop against the published truth and the truth against the
/// distributions it is said to come from. Expectations are computed here from theory.
class TruthTests {

    private static final int CUSTOMERS = 8000;
    private static final Market MARKET = Market.TYPICAL;

    private static List<NamedCsvRecord> truth;
    private static Map<String, List<Instant>> orders;

    @BeforeAll
    static void simulate(@TempDir Path folder) throws IOException {
        var files = SampleFiles.of(11, CUSTOMERS, folder);
        truth = files.truthRows();
        orders =
                files.orderRows().stream()
                        .filter(row -> row.getField("kind").equals("order"))
                        .filter(row -> !row.getField("customer_id").isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.getField("customer_id"),
                                        Collectors.collectingAndThen(
                                                Collectors.toMap(
                                                        row -> row.getField("order_number"),
                                                        row ->
                                                                Instant.parse(
                                                                        row.getField("ordered_at")),
                                                        (first, again) -> first),
                                                times ->
                                                        times.values().stream()
                                                                .sorted()
                                                                .toList())));
    }

    @Test
    void buyingRatesFollowTheGammaDistribution() {
        var rates = truth.stream().mapToDouble(row -> number(row, "orders_per_year")).toArray();
        double mean = MARKET.r() / MARKET.alpha() * 365.25;
        double deviation = Math.sqrt(MARKET.r()) / MARKET.alpha() * 365.25;
        assertThat(Arrays.stream(rates).average().orElseThrow())
                .isCloseTo(mean, within(4 * deviation / Math.sqrt(CUSTOMERS)));
    }

    @Test
    void customersLeaveAsTheParetoDistributionSays() {
        for (int days : new int[] {30, 180, 365, 1000}) {
            double survival = Math.pow(MARKET.beta() / (MARKET.beta() + days), MARKET.s());
            long alive = truth.stream().filter(row -> lifetime(row) > days).count();
            assertThat((double) alive / CUSTOMERS)
                    .as("still there after %d days", days)
                    .isCloseTo(
                            survival, within(4 * Math.sqrt(survival * (1 - survival) / CUSTOMERS)));
        }
    }

    @Test
    void everybodyOrdersFirstWhenTheTruthSays() {
        for (var row : truth) {
            assertThat(ordersOf(row).getFirst()).isEqualTo(row.getField("acquired_at"));
        }
    }

    @Test
    void nobodyOrdersAfterLeaving() {
        for (var row : truth) {
            assertThat(ordersOf(row).getLast()).isBeforeOrEqualTo(row.getField("left_at"));
        }
    }

    @Test
    void repeatOrdersAreAsManyAsTheTruthImplies() {
        double expected = truth.stream().mapToDouble(row -> expected(row, false)).sum();
        assertCount(repeats(false), expected);
    }

    @Test
    void theLastQuarterHasTheShareTheTruthImplies() {
        double expected = truth.stream().mapToDouble(row -> expected(row, true)).sum();
        assertCount(repeats(true), expected);
        assertThat((double) repeats(true) / repeats(false)).isGreaterThan(0.3);
    }

    /// Poisson counts deviate by the root of their mean; another 1 % for reckoning in months.
    private static void assertCount(long observed, double expected) {
        assertThat((double) observed)
                .isCloseTo(expected, within(4 * Math.sqrt(expected) + 0.01 * expected));
    }

    private static long repeats(boolean lastQuarterOnly) {
        return orders.values().stream()
                .flatMap(times -> times.stream().skip(1))
                .filter(time -> !lastQuarterOnly || month(time).getMonthValue() >= 10)
                .count();
    }

    /// Rate × days alive in the file × the customer's multiplier, month by month.
    private static double expected(NamedCsvRecord row, boolean lastQuarterOnly) {
        var from = Instant.parse(row.getField("acquired_at"));
        var end = SampleFiles.END.atStartOfDay(SampleFiles.ZONE).toInstant();
        var left = Instant.parse(row.getField("left_at"));
        var to = left.isBefore(end) ? left : end;
        double sum = 0;
        for (var month = month(from); !start(month).isAfter(to); month = month.plusMonths(1)) {
            if (!lastQuarterOnly || month.getMonthValue() >= 10) {
                sum +=
                        days(later(from, start(month)), earlier(to, start(month.plusMonths(1))))
                                * number(row, "season_%02d".formatted(month.getMonthValue()));
            }
        }
        return sum * number(row, "orders_per_year") / 365.25;
    }

    private static double lifetime(NamedCsvRecord row) {
        return days(
                Instant.parse(row.getField("acquired_at")), Instant.parse(row.getField("left_at")));
    }

    private static List<Instant> ordersOf(NamedCsvRecord row) {
        return orders.getOrDefault(row.getField("customer_id"), List.of());
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(SampleFiles.ZONE));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(SampleFiles.ZONE).toInstant();
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 86_400_000.0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
