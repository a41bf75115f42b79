package org.stammkunde.bench;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.stammkunde.testing.InstalledApp;
import tools.jackson.databind.JsonNode;

/// Many mixed segments over a generated shop: how long until all are filled, and worked out anew
/// after much was stored; how long a preview takes, beside the same question to DuckDB by hand; how
/// long after an event was acknowledged its customer is in a segment, while others keep coming.
///
/// The shop is kept, and used again by the next run.
///
/// Arguments: order file in our own format, events, segments, heap, folder of the shop.
final class SegmentsBenchmark {

    private static final String SEGMENTS = "/api/v1/segments";
    private static final int PREVIEWS = 20;
    private static final int MANY_ORDERS = 6_000;
    private static final int MARKED = 50;
    private static final int FIRST_CUSTOMER = 100_001;

    private final InstalledApp app;
    private final int many;

    private SegmentsBenchmark(InstalledApp app, int many) {
        this.app = app;
        this.many = many;
    }

    public static void main(String[] args) throws IOException, SQLException {
        var home = Path.of(args[4]).toAbsolutePath();
        boolean kept = Files.exists(home);
        double[] previews;
        try (var app = InstalledApp.start(home, BenchCommand.of("Europe/Berlin", "EUR", args[3]))) {
            var benchmark = new SegmentsBenchmark(app, Integer.parseInt(args[2]));
            if (!kept) {
                benchmark.fillShop(Path.of(args[0]).toAbsolutePath(), Long.parseLong(args[1]));
            }
            benchmark.removeSegments();
            benchmark.run(home.resolve("reorders.csv"));
            previews = benchmark.previewsByKind();
        }
        byHand(home.resolve("data"), previews);
        IO.println("shop kept in         " + home);
    }

    private void fillShop(Path orders, long events) {
        try (var _ = LagWatch.of(app)) {
            long id = app.upload(orders, "stammkunde");
            IO.println("import               " + app.awaitImport(id, Duration.ofHours(2)));
        }
        time("events written", () -> EventsInBulk.of(app).write(events));
        time("and copied", this::awaitCopy);
    }

    private void removeSegments() {
        for (var segment : segments()) {
            app.send(app.request(SEGMENTS + "/" + segment.get("id").asLong()).DELETE().build());
        }
    }

    private void run(Path reorders) throws IOException {
        time("all filled", this::fill);
        long members = segments().stream().mapToLong(each -> each.get("size").asLong()).sum();
        IO.println("members              %,d".formatted(members));
        time("and copied", this::awaitCopy);
        sweepAgain(reorders);
        live(0);
        live(1_000);
        report(
                "previews",
                times(
                        PREVIEWS * SegmentQuestions.CONDITIONS.size(),
                        i -> preview(condition(i, i))));
        IO.println("memory               " + app.figures().peakMemory());
    }

    /// @return of each kind, how long half of them took at most
    private double[] previewsByKind() {
        var halves = new double[SegmentQuestions.CONDITIONS.size()];
        for (int i = 0; i < halves.length; i++) {
            int kind = i;
            var nanos = times(PREVIEWS, run -> preview(condition(kind, run)));
            report("preview of kind " + i, nanos);
            halves[i] = half(nanos);
        }
        return halves;
    }

    private void fill() {
        for (int i = 0; i < many; i++) {
            app.post(
                    SEGMENTS,
                    "{\"name\":\"segment %d\",\"condition\":%s}".formatted(i, condition(i, i)));
        }
        Backlog.await(
                () -> segments().stream().allMatch(segment -> segment.get("current").asBoolean()));
    }

    private static String condition(int kind, int more) {
        return SegmentQuestions.CONDITIONS
                .get(kind % SegmentQuestions.CONDITIONS.size())
                .formatted(10 + more % 90);
    }

    /// So many customers order that all segments are worked out anew. What that takes is what the
    /// application spent on it, from one round in which each was counted to the next.
    private void sweepAgain(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.append("order_number,ordered_at,customer_id,sku,product,quantity,unit_price\n");
            for (int i = 0; i < MANY_ORDERS; i++) {
                var now = Instant.now();
                out.append(
                        "again-%s-%d,%s,K%d,KAF-03,Kaffee,1,9.80\n"
                                .formatted(now, i, now, FIRST_CUSTOMER + i));
            }
        }
        awaitCounted(Instant.now());
        double before = swept();
        var import_ = app.awaitImport(app.upload(file, "stammkunde"), Duration.ofMinutes(5));
        var stored = Instant.parse(import_.get("finishedAt").asString());
        awaitCounted(stored);
        IO.println("all anew             %.1f s".formatted(swept() - before));
        report("and after storing it", Duration.between(stored, countedAt().getLast()));
    }

    private void awaitCounted(Instant after) {
        Backlog.await(() -> countedAt().stream().allMatch(after::isBefore));
    }

    /// Seconds spent so far on working out segments anew.
    private double swept() {
        var metrics = app.send(app.request("/actuator/prometheus").GET().build()).body();
        return metrics.lines()
                .filter(line -> line.startsWith("stammkunde_segments_sweep_seconds_sum"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private List<Instant> countedAt() {
        return segments().stream()
                .map(segment -> Instant.parse(segment.get("countedAt").asString()))
                .sorted()
                .toList();
    }

    private void preview(String condition) {
        var question = "{\"condition\":%s}".formatted(condition);
        var answer =
                app.send(
                        app.request(SEGMENTS + "/preview")
                                .header("Content-Type", "application/json")
                                .POST(ofString(question))
                                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    private List<JsonNode> segments() {
        return app.get(SEGMENTS).get("items").valueStream().toList();
    }

    /// One customer after the other does something that puts them into a segment.
    ///
    /// @param others so many events of others a second at the same time
    private void live(int others) throws IOException {
        var name = "Marked " + Instant.now();
        var marked =
                """
                {"name":"%1$s","condition":{"type":"event","kind":"track","name":"%1$s"}}
                """
                        .formatted(name);
        long segment = app.post(SEGMENTS, marked).get("id").asLong();
        Backlog.await(() -> app.get(SEGMENTS + "/" + segment).get("current").asBoolean());
        var customers = app.get("/api/v1/customers?size=" + MARKED).get("items");
        var key = app.addSource("live " + name);
        try (var _ = Crowd.of(app, key, others, FIRST_CUSTOMER)) {
            report(
                    "live, %,d others".formatted(others),
                    times(
                            MARKED,
                            i -> {
                                var customer = customers.get(i);
                                Crowd.send(app, key, name, customer.get("externalId").asString());
                                awaitMember(segment, customer.get("id").asLong());
                            }));
        }
    }

    private void awaitMember(long segment, long customer) {
        var members = SEGMENTS + "/" + segment + "/members?size=1";
        Backlog.await(
                () -> {
                    var items = app.get(members).get("items");
                    return !items.isEmpty() && items.get(0).get("id").asLong() == customer;
                });
    }

    private void awaitCopy() {
        var now = Instant.now();
        Backlog.await(
                () ->
                        Instant.parse(app.get("/api/v1/warehouse").get("asOf").asString())
                                .isAfter(now));
    }

    /// @param previews how long half of ours took at most, by kind
    private static void byHand(Path dataFolder, double[] previews)
            throws IOException, SQLException {
        Path file;
        try (var files =
                Files.find(dataFolder, 4, (path, _) -> path.toString().endsWith(".duckdb"))) {
            file = files.findFirst().orElseThrow();
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            for (var question : SegmentQuestions.BY_HAND) {
                var nanos = new long[PREVIEWS];
                for (int i = 0; i < nanos.length; i++) {
                    long start = System.nanoTime();
                    statement.executeQuery(question.sql().formatted(10 + i % 90)).close();
                    nanos[i] = System.nanoTime() - start;
                }
                report("by hand, kind " + question.kind(), nanos);
                IO.println(
                        "    ours/by hand     %.2f"
                                .formatted(previews[question.kind()] / half(nanos)));
            }
        }
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        report(what, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void report(String what, Duration time) {
        IO.println("%-20s %7.1f s".formatted(what, time.toMillis() / 1e3));
    }

    private static long[] times(int runs, IntConsumer request) {
        var nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            request.accept(i);
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
                                half(nanos) / 1e6,
                                nanos[(int) (nanos.length * 0.95)] / 1e6,
                                nanos[nanos.length - 1] / 1e6,
                                nanos.length));
    }

    private static double half(long[] sorted) {
        return sorted[sorted.length / 2];
    }
}
