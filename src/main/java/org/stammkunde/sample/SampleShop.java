package org.stammkunde.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// What the simulated shop is made from. The same values give the same bytes.
///
/// @param customers how many customers place a first order within the three years
/// @param end the day after the last day of trade
/// @param zone time zone in which people's days and evenings lie
/// @param language of the catalogue: German, or English for anything else
record SampleShop(
        long seed,
        long customers,
        LocalDate end,
        ZoneId zone,
        Currency currency,
        Locale language,
        Market market) {

    private static final int YEARS = 3;

    LocalDate start() {
        return end.minusYears(YEARS);
    }

    /// Writes the orders in Stammkunde's import format and the truth they were drawn from.
    void write(Path orders, Path truth) throws IOException {
        try (var orderRows = writer(orders);
                var truthRows = writer(truth)) {
            var demand = new Demand(start(), end);
            new Trade(this, new OrderFile(this, orderRows), new TruthFile(this, demand, truthRows))
                    .run();
        }
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }
}
