package org.stammkunde.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.stammkunde.testing.InstalledApp;

/// From the upload of an order file to its figures, beside bare `COPY` of the same rows.
///
/// Arguments: file, preset, time zone, heap (e.g. `512m`).
final class ImportBenchmark {

    private ImportBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        var file = Path.of(args[0]).toAbsolutePath();
        var scratch = Files.createTempDirectory(Path.of("target"), "bench-");
        try (var app = InstalledApp.start(scratch, args[2], "-Xmx" + args[3])) {
            long start = System.nanoTime();
            long id = app.upload(file, args[1]);
            var uploaded = since(start);
            var result = app.awaitImport(id, Duration.ofHours(2));
            var imported = since(start);
            long rows = result.get("rowsRead").asLong();
            awaitFigures(app);
            var figures = since(start);
            var copy =
                    BareCopy.ofAllRowsIn(
                            app.dataFolder(),
                            Files.createDirectories(scratch.resolve("copy")),
                            "commerce",
                            "customers");
            var work = imported.minus(uploaded);
            IO.println("file                 " + file.getFileName() + ", heap " + args[3]);
            IO.println("state                " + result.get("state").asString());
            IO.println("rows read, rejected  " + rows + ", " + result.get("rowsRejected").asLong());
            IO.println("upload accepted      " + seconds(uploaded));
            IO.println("upload to imported   " + seconds(imported));
            IO.println("upload to figures    " + seconds(figures));
            IO.println("import alone         " + seconds(work) + rate(rows, work));
            IO.println("bare COPY            " + seconds(copy) + rate(rows, copy));
            IO.println("ratio of the rates   %.2f".formatted(ratio(copy, work)));
            IO.println("peak memory          " + app.peakMemory());
        }
    }

    /// The figures are there once the API counts as many orders as PostgreSQL holds.
    private static void awaitFigures(InstalledApp app) {
        long orders = app.get("/api/v1/orders?size=1").get("total").asLong();
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> counted(app) >= orders);
    }

    private static long counted(InstalledApp app) {
        var all = app.get("/api/v1/metrics/period?from=1990-01-01&to=2035-01-01");
        return all.get("orders").asLong() + all.get("guestOrders").asLong();
    }

    private static double ratio(Duration raw, Duration ours) {
        return (double) raw.toNanos() / ours.toNanos();
    }

    private static String rate(long rows, Duration time) {
        return "  %,.0f rows/s".formatted(rows * 1e9 / time.toNanos());
    }

    private static String seconds(Duration time) {
        return "%.2f s".formatted(time.toNanos() / 1e9);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
