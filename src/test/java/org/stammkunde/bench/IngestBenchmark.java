package org.stammkunde.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.stammkunde.testing.InstalledApp;

/// How many events a second are stored for good: in batches and one by one, flat out and at half
/// of that load. Sender, application and database share the machine.
///
/// Beside it the limit: bare `COPY` of the same rows, from a file, into an equal table on the same
/// server, with the same columns, defaults, indexes and partition, in one durable transaction. It
/// neither parses requests nor looks for duplicates, and it has the machine to itself: the
/// application, which still works off what it took in, stands still meanwhile.
///
/// Arguments: heap (e.g. `512m`), seconds per measurement.
final class IngestBenchmark {

    private static final int CONNECTIONS = 16;
    private static final int BATCH = 100;
    private static final int ROUNDS = 5;
    private static final int LONGEST_WARMING = 12;

    /// The compiler has done its work if it takes less than this part of the time.
    private static final int LITTLE = 20;

    private static final String EVENT =
            """
            {"type":"track","event":"Product Viewed","messageId":"ajs-next-################",\
            "anonymousId":"8b1f0d5c-52a4-4f7e-9c3e-6a1c2d3e4f50","userId":"customer-48151",\
            "timestamp":"2026-01-15T10:00:00.000Z",\
            "context":{"ip":"203.0.113.7","locale":"de-DE","library":{"name":"analytics.js",\
            "version":"next-1.70.0"},"page":{"path":"/tee/gruen/sencha","referrer":"",\
            "title":"Sencha Premium","url":"https://shop.example/tee/gruen/sencha"}},\
            "properties":{"product_id":"507f1f77bcf86cd799439011","sku":"G-32","name":"Sencha",\
            "category":"Tee","brand":"Teehaus","variant":"100 g","price":18.99,"quantity":1,\
            "currency":"EUR","position":3}}""";

    private IngestBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        var scratch = Files.createTempDirectory(Path.of("target"), "bench-").toAbsolutePath();
        var time = Duration.ofSeconds(Long.parseLong(args[1]));
        try (var app =
                InstalledApp.start(scratch, BenchCommand.of("Europe/Berlin", "EUR", args[0]))) {
            var key = app.addSource("bench");
            var batches = load(app, "/v1/batch", key, BATCH);
            var singles = load(app, "/v1/track", key, 1);
            warm(app, batches, time);
            var fast = besideCopy(app, batches, time, scratch.resolve("rows"));
            report("the same, half load", batches.at(fast / BATCH / 2, time));
            report("the same, 10,000/s", batches.at(10_000.0 / BATCH, time));
            warm(app, singles, time);
            var one = singles.flatOut(time);
            report("single events, flat out", one);
            report("the same, half load", singles.at(one.requestsPerSecond() / 2, time));
            report("the same, 1,500/s", singles.at(1_500, time));
            behind(app);
            IO.println("peak memory                " + app.figures().peakMemory());
        }
    }

    /// Sends until the compiler is done: a running installation has it behind it. The slower the
    /// machine, the longer that takes.
    private static void warm(InstalledApp app, Load load, Duration time) {
        var figures = app.figures();
        for (int i = 0; i < LONGEST_WARMING; i++) {
            var before = figures.compilerTime();
            load.flatOut(time);
            var compiled = figures.compilerTime().minus(before);
            IO.println("warming, compiler took %.1f s".formatted(compiled.toMillis() / 1e3));
            if (compiled.multipliedBy(LITTLE).compareTo(time) < 0) {
                return;
            }
        }
    }

    /// Batches flat out and bare `COPY`, by turns: a machine that others use too is not as quick
    /// at all times.
    ///
    /// @return events per second, the middle one of several
    private static double besideCopy(InstalledApp app, Load batches, Duration time, Path file)
            throws IOException, SQLException {
        var ratios = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        try (var copy = BareEventCopy.ofEventsIn(app.dataFolder(), file)) {
            for (int round = 0; round < ROUNDS; round++) {
                var fast = batches.flatOut(time);
                app.suspend();
                double bare = copy.once();
                app.resume();
                report("batches of 100, flat out", fast);
                IO.println(
                        "bare COPY                  %,10.0f events/s   ratio %.2f"
                                .formatted(bare, fast.eventsPerSecond() / bare));
                ratios.add(fast.eventsPerSecond() / bare);
                rates.add(fast.eventsPerSecond());
            }
        }
        IO.println("middle ratio               %10.2f".formatted(middle(ratios)));
        return middle(rates);
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Load load(InstalledApp app, String path, String key, int events) {
        var basic =
                Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        var body =
                events == 1
                        ? EVENT
                        : "{\"batch\":[%s]}"
                                .formatted(String.join(",", Collections.nCopies(events, EVENT)));
        return new Load(CONNECTIONS, app.url(path), "Basic " + basic, body, events);
    }

    private static void report(String what, Load.Result result) {
        IO.println(
                "%-26s %,10.0f events/s %,8.0f requests/s   p50 %6.1f ms   p99 %6.1f ms"
                        .formatted(
                                what,
                                result.eventsPerSecond(),
                                result.requestsPerSecond(),
                                result.percentile(0.5),
                                result.percentile(0.99)));
    }

    /// Consumers give way in a rush; what they have still to do is part of the truth.
    private static void behind(InstalledApp app) {
        for (var consumer : app.get("/api/v1/consumers").get("items")) {
            IO.println(
                    "%-13s still behind %,10d events"
                            .formatted(
                                    consumer.get("name").asString(),
                                    consumer.get("eventsBehind").asLong()));
        }
    }
}
