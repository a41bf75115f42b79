package org.stammkunde.hostile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.stammkunde.bench.BenchCommand;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.InstalledApp;

/// Whether hostile senders, thousands of them, take the memory or keep others from being served:
/// well-behaved ones are counted beside them, and on their own before.
///
/// Arguments: heap (e.g. `512m`), slow connections, seconds.
final class HostileBenchmark {

    private static final Duration OFTEN = Duration.ofSeconds(2);
    private static final long TWO_GB = 2L << 30;

    private HostileBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int crowd = Integer.parseInt(args[1]);
        var time = Duration.ofSeconds(Long.parseLong(args[2]));
        var scratch = Files.createTempDirectory(Path.of("target"), "bench-").toAbsolutePath();
        try (var app =
                InstalledApp.start(scratch, BenchCommand.of("Europe/Berlin", "EUR", args[0]))) {
            var server = URI.create(app.url("/"));
            var authorization = Tracking.basic(app.addSource("hostile"));
            var guests = new Guests(server, authorization, 100, Duration.ofSeconds(10));
            guests.come("first", time);
            report("undisturbed", guests.come("alone", time));
            IO.println("peak memory until then     " + app.figures().peakMemory());
            disturb(server, new Hostility(authorization), crowd, guests, time);
            report("afterwards", guests.come("after", time));
            IO.println("peak memory                " + app.figures().peakMemory());
            IO.println(
                    "out of memory              "
                            + (app.output().contains("OutOfMemoryError") ? "YES" : "no"));
        }
    }

    private static void disturb(
            URI server, Hostility hostility, int crowd, Guests guests, Duration time)
            throws InterruptedException {
        try (var headers = new SlowCrowd(server, crowd * 4 / 10, hostility.header(), "x", OFTEN);
                var bodies = new SlowCrowd(server, crowd * 3 / 10, hostility.body(0), " ", OFTEN);
                var stalled = new SlowCrowd(server, crowd / 10, hostility.body(60_000), "", OFTEN);
                var silent = new SlowCrowd(server, crowd * 2 / 10, "", "", OFTEN);
                var bombs = new Flood(server, hostility.gzipBomb());
                var deep = new Flood(server, hostility.deepJson());
                var objects = new Flood(server, hostility.manyObjects());
                var large = new Flood(server, hostility.announced(TWO_GB));
                var chunked = new Flood(server, hostility.inChunks(TWO_GB))) {
            report("with hostile senders", guests.come("amid", time));
            IO.println(
                    "hung up on                 %,d slow headers, %,d slow bodies, %,d stalled bodies, %,d silent"
                            .formatted(
                                    headers.hungUp(),
                                    bodies.hungUp(),
                                    stalled.hungUp(),
                                    silent.hungUp()));
            IO.println("gzip bombs answered        " + bombs.answers());
            IO.println("deep JSON answered         " + deep.answers());
            IO.println("many objects answered      " + objects.answers());
            IO.println("2 GB announced             " + large.answers());
            IO.println("2 GB in chunks             " + chunked.answers());
        }
    }

    private static void report(String what, Guests.Served served) {
        IO.println(
                "%-26s %,d of %,d served, %,d at once   p50 %,.0f ms   p99 %,.0f ms   longest %,.0f ms"
                        .formatted(
                                what,
                                served.latencies().length,
                                served.asked(),
                                served.atOnce(),
                                served.percentile(0.5),
                                served.percentile(0.99),
                                served.percentile(1)));
    }
}
