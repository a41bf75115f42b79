package org.stammkunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.stammkunde.testing.InstalledApp;

/// Times of the overview page, the cohort table and others on a large shop, seen by a client on the
/// same machine, beside the plain DuckDB statement over the raw orders on the same file.
///
/// Arguments: order file in our own format, heap. With a third argument naming the folder of an
/// installation that holds the data already, nothing is imported.
final class FiguresBenchmark {

    private static final int WARM_UP = 10;
    private static final int REQUESTS = 200;

    private static final String PLAIN_COHORTS =
            """
            with first as (
                select customer_id, date_trunc('month', min(ordered_day)) as cohort
                from facts.orders where counted and customer_id is not null group by 1)
            select cohort, date_diff('month', cohort, date_trunc('month', o.ordered_day)) as period,
                   count(distinct o.customer_id)
            from facts.orders o join first using (customer_id)
            where o.counted
            group by 1, 2
            """;

    private FiguresBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        var home =
                args.length > 2
                        ? Path.of(args[2])
                        : Files.createTempDirectory(Path.of("target"), "bench-");
        try (var app = InstalledApp.start(home, BenchCommand.of("Europe/Berlin", "EUR", args[1]))) {
            if (args.length < 3) {
                long id = app.upload(Path.of(args[0]).toAbsolutePath(), "stammkunde");
                IO.println("import               " + app.awaitImport(id, Duration.ofHours(2)));
            }
            var page = app.signIn();
            report("overview page", times(() -> page.get("/")));
            report("overview, periods", times(i -> page.get("/?" + period(i))));
            report("retention page", times(() -> page.get("/analytics/retention")));
            report("retention, periods", times(i -> page.get("/analytics/retention?" + period(i))));
            report("cohort page", times(() -> page.get("/analytics/cohorts")));
            report("cohorts (API)", times(() -> app.get("/api/v1/cohorts?granularity=month")));
            report("customer list", times(() -> page.get("/customers")));
            report("product list", times(() -> page.get("/products")));
            report("products, periods", times(i -> page.get("/products?" + period(i))));
        }
        plainStatement(home.resolve("data"));
        IO.println("installation kept in " + home);
    }

    private static void plainStatement(Path dataFolder) throws IOException, SQLException {
        Path file;
        try (var files =
                Files.find(dataFolder, 4, (path, _) -> path.toString().endsWith(".duckdb"))) {
            file = files.findFirst().orElseThrow();
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            var nanos = new long[5];
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                statement.executeQuery(PLAIN_COHORTS).close();
                nanos[i] = System.nanoTime() - start;
            }
            report("plain cohort SQL", nanos);
        }
    }

    /// Ninety days that no other request asks for, so that no answer is remembered.
    private static String period(int i) {
        var from = LocalDate.of(2024, 1, 1).plusDays(i);
        return "from=%s&until=%s".formatted(from, from.plusDays(89));
    }

    private static long[] times(Runnable request) {
        return times(_ -> request.run());
    }

    private static long[] times(IntConsumer request) {
        for (int i = 0; i < WARM_UP; i++) {
            request.accept(i);
        }
        var nanos = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            request.accept(WARM_UP + i);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private static void report(String what, long[] nanos) {
        Arrays.sort(nanos);
        IO.println(
                "%-20s p50 %7.1f ms   p95 %7.1f ms   max %7.1f ms   n %d"
                        .formatted(
                                what,
                                nanos[nanos.length / 2] / 1e6,
                                nanos[(int) (nanos.length * 0.95)] / 1e6,
                                nanos[nanos.length - 1] / 1e6,
                                nanos.length));
    }
}
