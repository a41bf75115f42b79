package org.stammkunde.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleShopTests {

    @TempDir Path folder;

    @Test
    void givesTheSameBytesForTheSameSeedWhateverTheMachinesLocale() throws Exception {
        var here = SampleFiles.of(5, 300, folder).hash();
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(SampleFiles.of(5, 300, folder).hash()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void givesAnotherShopForAnotherSeed() throws Exception {
        assertThat(SampleFiles.of(6, 100, folder).hash())
                .isNotEqualTo(SampleFiles.of(7, 100, folder).hash());
    }

    @Test
    void hasExactlyTheCustomersAskedFor() throws Exception {
        var files = SampleFiles.of(1, 777, folder);
        assertThat(files.truthRows()).hasSize(777);
        assertThat(
                        files.orderRows().stream()
                                .map(row -> row.getField("customer_id"))
                                .filter(id -> !id.isEmpty())
                                .distinct())
                .hasSize(777);
    }

    @Test
    void tradesThreeYearsUpToTheDayBeforeTheEndInOrderOfTime() throws Exception {
        var times =
                SampleFiles.of(2, 2000, folder).orderRows().stream()
                        .map(row -> Instant.parse(row.getField("ordered_at")))
                        .toList();
        assertThat(times).isSorted();
        var end = SampleFiles.END.atStartOfDay(SampleFiles.ZONE).toInstant();
        var start = SampleFiles.END.minusYears(3).atStartOfDay(SampleFiles.ZONE).toInstant();
        assertThat(times.getFirst()).isBetween(start, start.plusSeconds(7 * 86_400));
        assertThat(times.getLast()).isBetween(end.minusSeconds(86_400), end.minusSeconds(1));
    }

    @Test
    void refundsNameAnEarlierOrderOfTheSameCustomerAndNeverExceedIt() throws Exception {
        var values = new HashMap<String, Double>();
        var owners = new HashMap<String, String>();
        int refunds = 0;
        for (var row : SampleFiles.of(3, 2000, folder).orderRows()) {
            if (row.getField("kind").equals("refund")) {
                refunds++;
                var order = row.getField("refund_of");
                assertThat(owners).containsEntry(order, row.getField("customer_id"));
                assertThat(values.merge(order, -value(row), Double::sum)).isGreaterThan(-0.001);
            } else {
                owners.put(row.getField("order_number"), row.getField("customer_id"));
                values.merge(row.getField("order_number"), value(row), Double::sum);
            }
        }
        assertThat(refunds).isPositive();
    }

    @Test
    void customersStickToTheirFavouriteCategory() throws Exception {
        var files = SampleFiles.of(4, 3000, folder);
        var categories =
                Catalogue.in(Locale.GERMAN).categories().stream()
                        .map(products -> products.getFirst().category())
                        .toList();
        var favourites =
                files.truthRows().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.getField("customer_id"),
                                        row -> favourite(row, categories)));
        var lines =
                files.orderRows().stream()
                        .filter(row -> favourites.containsKey(row.getField("customer_id")))
                        .toList();
        long hits =
                lines.stream()
                        .filter(
                                row ->
                                        isFavourite(
                                                row,
                                                favourites.getOrDefault(
                                                        row.getField("customer_id"), "")))
                        .count();
        assertThat((double) hits / lines.size()).isBetween(0.5, 0.75);
    }

    @Test
    void returnsAndGuestsStayWithinWhatShopsKnow() throws Exception {
        var sales = new HashSet<String>();
        var guests = new HashSet<String>();
        var returned = new HashSet<String>();
        for (var row : SampleFiles.of(8, 4000, folder).orderRows()) {
            var number = row.getField("order_number");
            if (row.getField("kind").equals("refund")) {
                returned.add(row.getField("refund_of"));
            } else if (sales.add(number) && row.getField("customer_id").isEmpty()) {
                guests.add(number);
            }
        }
        assertThat((double) returned.size() / sales.size()).isCloseTo(0.073, within(0.008));
        assertThat(guests).hasSize(1400);
    }

    private static String favourite(NamedCsvRecord row, List<String> categories) {
        return categories.get(Integer.parseInt(row.getField("favourite_category")) - 1);
    }

    private static boolean isFavourite(NamedCsvRecord row, String favourite) {
        return row.getField("category").equals(favourite);
    }

    private static double value(NamedCsvRecord row) {
        return Double.parseDouble(row.getField("quantity"))
                        * Double.parseDouble(row.getField("unit_price"))
                - Double.parseDouble(row.getField("discount"));
    }
}
