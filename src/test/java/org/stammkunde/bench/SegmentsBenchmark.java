package org.stammkunde.bench;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.StreamSupport;
import org.stammkunde.testing.InstalledApp;
import tools.jackson.databind.JsonNode;

/// Many mixed segments over a generated shop: how long until all are filled, and worked out anew
/// after each was edited; how long a preview takes, beside the same question to DuckDB by hand; how
/// long after a change of a customer was answered they are in a segment.
///
/// Arguments: order file in our own format, segments, heap.
final class SegmentsBenchmark {

    private static final String SEGMENTS = "/api/v1/segments";
    private static final int PREVIEWS = 100;
    private static final int CHANGES = 20;

    private static final List<String> CONDITIONS =
            List.of(
                    """
                    {"type":"orders","measure":"count","within":{"last":%1$d,"unit":"days"},
                     "is":{"comparison":"atLeast","value":2}}
                    """,
                    """
                    {"type":"orders","measure":"value","is":{"comparison":"moreThan","value":%1$d}}
                    """,
                    """
                    {"type":"orderDate","which":"last","within":{"longerAgo":%1$d,"unit":"days"}}
                    """,
                    """
                    {"type":"all","of":[{"type":"overdue","percentile":80},
                     {"type":"orders","measure":"value",
                      "is":{"comparison":"atLeast","value":%1$d}}]}
                    """,
                    """
                    {"type":"all","of":[
                     {"type":"profile","field":"country","test":"oneOf","values":["DE","AT"]},
                     {"type":"not","condition":{"type":"orders","measure":"averageValue",
                      "is":{"comparison":"atLeast","value":%1$d}}}]}
                    """);

    private static final List<String> BY_HAND =
            List.of(
                    """
                    select count(*) from (
                        select customer_id from facts.orders
                        where counted and customer_id is not null
                          and ordered_at > now() - interval %1$d day
                        group by 1 having count(*) >= 2)
                    """,
                    """
                    select count(*) from (
                        select customer_id from facts.orders
                        where counted and customer_id is not null
                        group by 1 having sum(value_minor) > 100 * %1$d)
                    """,
                    """
                    select count(*) from (
                        select customer_id from facts.orders
                        where counted and customer_id is not null
                        group by 1 having max(ordered_at) <= now() - interval %1$d day)
                    """);

    private final InstalledApp app;
    private final int many;

    private SegmentsBenchmark(InstalledApp app, int many) {
        this.app = app;
        this.many = many;
    }

    public static void main(String[] args) throws IOException, SQLException {
        var home = Files.createTempDirectory(Path.of("target"), "bench-").toAbsolutePath();
        try (var app = InstalledApp.start(home, BenchCommand.of("Europe/Berlin", "EUR", args[2]))) {
            long id = app.upload(Path.of(args[0]).toAbsolutePath(), "stammkunde");
            IO.println("import               " + app.awaitImport(id, Duration.ofHours(2)));
            new SegmentsBenchmark(app, Integer.parseInt(args[1])).run();
        }
        byHand(home.resolve("data"));
    }

    private void run() {
        var ids = new ArrayList<Long>();
        time(
                "all filled",
                () -> {
                    for (int i = 0; i < many; i++) {
                        ids.add(app.post(SEGMENTS, body(i, 0)).get("id").asLong());
                    }
                    awaitCurrent();
                });
        time(
                "all edited",
                () -> {
                    for (int i = 0; i < many; i++) {
                        put(SEGMENTS + "/" + ids.get(i), body(i, 1));
                    }
                    awaitCurrent();
                });
        IO.println("members              " + members());
        report("previews", times(PREVIEWS, i -> preview(condition(i, i))));
        for (int i = 0; i < CONDITIONS.size(); i++) {
            int kind = i;
            report("preview of kind " + i, times(20, run -> preview(condition(kind, run))));
        }
        live();
        IO.println("memory               " + app.figures().peakMemory());
    }

    private static String condition(int kind, int more) {
        return CONDITIONS.get(kind % CONDITIONS.size()).formatted(30 + kind + 7 * more);
    }

    private static String body(int i, int more) {
        return "{\"name\":\"segment %d\",\"condition\":%s}".formatted(i, condition(i, more));
    }

    private void preview(String condition) {
        app.post(SEGMENTS + "/preview", "{\"condition\":%s}".formatted(condition));
    }

    private void put(String path, String body) {
        app.send(
                app.request(path)
                        .header("Content-Type", "application/json")
                        .PUT(ofString(body))
                        .build());
    }

    private void awaitCurrent() {
        Backlog.await(
                () -> segments().stream().allMatch(segment -> segment.get("current").asBoolean()));
    }

    private long members() {
        return segments().stream().mapToLong(segment -> segment.get("size").asLong()).sum();
    }

    private List<JsonNode> segments() {
        return StreamSupport.stream(app.get(SEGMENTS).get("items").spliterator(), false).toList();
    }

    /// One customer after the other is said to live in Iceland.
    private void live() {
        var iceland =
                """
                {"name":"Iceland","condition":
                 {"type":"profile","field":"country","test":"oneOf","values":["IS"]}}
                """;
        long segment = app.post(SEGMENTS, iceland).get("id").asLong();
        awaitCurrent();
        var customers = app.get("/api/v1/customers?size=" + CHANGES).get("items");
        report("live", times(CHANGES, i -> move(customers.get(i).get("id").asLong(), segment)));
    }

    private void move(long customer, long segment) {
        app.send(
                app.request("/api/v1/customers/" + customer)
                        .header("Content-Type", "application/json")
                        .method("PATCH", ofString("{\"country\":\"IS\"}"))
                        .build());
        Backlog.await(
                () ->
                        app.get(SEGMENTS + "/" + segment + "/explain?customer=" + customer)
                                .hasNonNull("since"));
    }

    private static void byHand(Path dataFolder) throws IOException, SQLException {
        Path file;
        try (var files =
                Files.find(dataFolder, 4, (path, _) -> path.toString().endsWith(".duckdb"))) {
            file = files.findFirst().orElseThrow();
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            for (int kind = 0; kind < BY_HAND.size(); kind++) {
                var nanos = new long[20];
                for (int i = 0; i < nanos.length; i++) {
                    var question = BY_HAND.get(kind).formatted(30 + kind + 7 * i);
                    long start = System.nanoTime();
                    statement.executeQuery(question).close();
                    nanos[i] = System.nanoTime() - start;
                }
                report("by hand, kind " + kind, nanos);
            }
        }
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        IO.println("%-20s %7.1f s".formatted(what, (System.nanoTime() - start) / 1e9));
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
                                nanos[nanos.length / 2] / 1e6,
                                nanos[(int) (nanos.length * 0.95)] / 1e6,
                                nanos[nanos.length - 1] / 1e6,
                                nanos.length));
    }
}
