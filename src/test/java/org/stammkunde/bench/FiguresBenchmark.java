package org.stammkunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.stammkunde.testing.InstalledApp;

/// Times of the overview page, the cohort table and others on a large shop, seen by a client on the
/// same machine, beside plain DuckDB statements over the raw orders in the same file, with ratios.
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

    /// What the overview says about one of its thirteen periods, without its medians.
    private static final String PLAIN_FIGURES =
            """
            with o as (
                select customer_id, ordered_day as day, value_minor from facts.orders
                where counted and customer_id is not null),
            lives as (
                select customer_id, min(day) as first,
                       max(day) filter (day < date '2024-04-01') as before,
                       max(day) filter (day < date '2024-06-30') as last,
                       count(*) filter (day >= date '2024-04-01' and day < date '2024-06-30') as n,
                       sum(value_minor)
                           filter (day >= date '2024-04-01' and day < date '2024-06-30') as value
                from o group by 1)
            select count(*) filter (before >= date '2024-01-02'),
                   count(*) filter (last >= date '2024-04-01'),
                   count(*) filter (before >= date '2024-01-02' and last >= date '2024-04-01'),
                   count(*) filter (first >= date '2024-04-01' and first < date '2024-06-30'),
                   count(*) filter (n > 0), count(*) filter (n > 1), sum(n), sum(value)
            from lives
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
            double overview = report("overview page", times(() -> page.get("/")));
            double asked = report("overview, periods", times(i -> page.get("/?" + period(i))));
            report("retention page", times(() -> page.get("/analytics/retention")));
            report("retention, periods", times(i -> page.get("/analytics/retention?" + period(i))));
            double cohorts = report("cohort page", times(() -> page.get("/analytics/cohorts")));
            report("cohorts (API)", times(() -> app.get("/api/v1/cohorts?granularity=month")));
            report("customer list", times(() -> page.get("/customers")));
            report("product list", times(() -> page.get("/products")));
            report("products, periods", times(i -> page.get("/products?" + period(i))));
            app.stop();
            try (var file = file(home.resolve("data"))) {
                double plain = report("plain SQL, a period", times(PLAIN_FIGURES, file));
                ratio("overview page", overview, plain);
                ratio("overview, periods", asked, plain);
                ratio(
                        "cohort page",
                        cohorts,
                        report("plain SQL, cohorts", times(PLAIN_COHORTS, file)));
            }
        }
        IO.println("installation kept in " + home);
    }

    private static Connection file(Path dataFolder) throws IOException, SQLException {
        try (var files =
                Files.find(dataFolder, 4, (path, _) -> path.toString().endsWith(".duckdb"))) {
            return DriverManager.getConnection("jdbc:duckdb:" + files.findFirst().orElseThrow());
        }
    }

    private static long[] times(String sql, Connection file) throws SQLException {
        try (var statement = file.createStatement()) {
            statement.execute("set threads = 2");
            var nanos = new long[5];
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                statement.executeQuery(sql).close();
                nanos[i] = System.nanoTime() - start;
            }
            return nanos;
        }
    }

    private static void ratio(String what, double ours, double plain) {
        IO.println("%-20s %.3f of the plain statement's middle time".formatted(what, ours / plain));
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

    /// @return the middle time in ns
    private static double report(String what, long[] nanos) {
        Arrays.sort(nanos);
        IO.println(
                "%-20s p50 %7.1f ms   p95 %7.1f ms   max %7.1f ms   n %d"
                        .formatted(
                                what,
                                nanos[nanos.length / 2] / 1e6,
                                nanos[(int) (nanos.length * 0.95)] / 1e6,
                                nanos[nanos.length - 1] / 1e6,
                                nanos.length));
        return nanos[nanos.length / 2];
    }
}
