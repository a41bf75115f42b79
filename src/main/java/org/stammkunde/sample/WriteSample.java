package org.stammkunde.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// Writes the sample shop of any size to files, for benchmarks and for testing models:
/// `WriteSample <customers> <orders.csv> <truth.csv> [seed] [end, YYYY-MM-DD] [busier]`.
final class WriteSample {

    private WriteSample() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println(
                    "Usage: WriteSample <customers> <orders.csv> <truth.csv> [seed] [end] [busier]");
            System.exit(2);
        }
        shop(args).write(Path.of(args[1]), Path.of(args[2]));
    }

    private static SampleShop shop(String[] args) {
        return new SampleShop(
                args.length > 3 ? Long.parseLong(args[3]) : 1,
                Long.parseLong(args[0]),
                LocalDate.parse(args.length > 4 ? args[4] : "2026-01-01"),
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                Locale.GERMAN,
                Market.TYPICAL.busier(args.length > 5 ? Double.parseDouble(args[5]) : 1));
    }
}
