package org.stammkunde.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.stammkunde.testing.InstalledApp;
import tools.jackson.databind.JsonNode;

/// From the upload of an order file to its figures, beside bare `COPY` of the same rows. The first
/// import meets a process that has just started; files of fewer than two million rows are imported
/// again as other customers' orders, to see the rate without the compiler at work beside it: it has
/// the first of these rounds to come to rest. A machine that others use too is not as quick at all
/// times: each import is set against the mean of a copy made just before and one made just after,
/// and the middle one of several ratios counts.
///
/// Arguments: file whose first column is the document's number, preset, time zone, currency,
/// heap (e.g. `512m`).
final class ImportBenchmark {

    private static final long LONG_FILE = 2_000_000;
    private static final long LONG_BYTES = 200_000_000;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 7;
    private static final Duration SELDOM = Duration.ofMillis(500);

    private ImportBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        var file = Path.of(args[0]).toAbsolutePath();
        var scratch = Files.createTempDirectory(Path.of("target"), "bench-");
        IO.println("file                 " + file.getFileName() + ", heap " + args[4]);
        try (var app = InstalledApp.start(scratch, BenchCommand.of(args[2], args[3], args[4]))) {
            var first = measured(app, file, args[1]);
            var files = Files.createDirectories(scratch.resolve("copy"));
            try (var copy =
                    BareCopy.ofAllRowsIn(app.dataFolder(), files, "commerce", "customers")) {
                report("just started", first, copy.once());
                if (first.rows() < LONG_FILE) {
                    again(app, file, args[1], copy, scratch);
                }
            }
            IO.println("peak memory          " + app.figures().peakMemory());
        }
    }

    private static void again(
            InstalledApp app, Path file, String preset, BareCopy copy, Path scratch)
            throws IOException, SQLException {
        var ratios = new ArrayList<Double>();
        for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
            var renumbered = Renumbered.copy(file, round, scratch.resolve("again.csv"));
            var before = copy.once();
            var ours = measured(app, renumbered, preset);
            var bare = before.plus(copy.once()).dividedBy(2);
            if (round > WARM_UP) {
                report("again, " + (round - WARM_UP), ours, bare);
                ratios.add(ratio(bare, ours.work()));
            }
        }
        ratios.sort(null);
        IO.println("middle ratio         %.2f".formatted(ratios.get(ROUNDS / 2)));
    }

    private static Measured measured(InstalledApp app, Path file, String preset)
            throws IOException {
        var compiled = app.figures().compilerTime();
        long start = System.nanoTime();
        long id = app.upload(file, preset);
        var uploaded = since(start);
        var result = imported(app, id, Files.size(file) > LONG_BYTES);
        awaitFigures(app);
        var figures = since(start);
        return new Measured(
                result.get("rowsRead").asLong(),
                result.get("rowsRejected").asLong(),
                uploaded,
                between(result, "createdAt", "finishedAt"),
                between(result, "startedAt", "finishedAt"),
                figures,
                app.figures().compilerTime().minus(compiled));
    }

    /// Looking how far the copy is behind costs a short import what is to be measured.
    private static JsonNode imported(InstalledApp app, long id, boolean isLong) {
        if (!isLong) {
            return app.awaitImport(id, Duration.ofHours(2), SELDOM);
        }
        try (var _ = LagWatch.of(app)) {
            return app.awaitImport(id, Duration.ofHours(2), SELDOM);
        }
    }

    /// As the application noted it: looking more often than seldom costs what is to be measured.
    private static Duration between(JsonNode result, String from, String to) {
        return Duration.between(
                Instant.parse(result.get(from).asString()),
                Instant.parse(result.get(to).asString()));
    }

    private static void report(String when, Measured measured, Duration copy) {
        var work = measured.work();
        IO.println(when + ":");
        IO.println("bare COPY            " + seconds(copy) + rate(measured.rows(), copy));
        IO.println("rows read, rejected  " + measured.rows() + ", " + measured.rejected());
        IO.println("upload accepted      " + seconds(measured.uploaded()));
        IO.println("upload to imported   " + seconds(measured.imported()));
        IO.println("upload to figures    " + seconds(measured.figures()));
        IO.println("import alone         " + seconds(work) + rate(measured.rows(), work));
        IO.println("compiler took        " + seconds(measured.compiled()));
        IO.println("ratio to bare COPY   %.2f".formatted(ratio(copy, work)));
    }

    /// @param uploaded from the first byte until the file was accepted; likewise the others
    /// @param work from when a worker took the import up until it ended
    /// @param compiled processor time of the JIT compiler meanwhile
    private record Measured(
            long rows,
            long rejected,
            Duration uploaded,
            Duration imported,
            Duration work,
            Duration figures,
            Duration compiled) {}

    /// The figures are there once they count as many orders as PostgreSQL holds, but for those
    /// that are cancelled.
    private static void awaitFigures(InstalledApp app) {
        long orders = app.get("/api/v1/orders?status=placed&size=1").get("total").asLong();
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
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
