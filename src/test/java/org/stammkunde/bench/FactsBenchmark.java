package org.stammkunde.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.EmbeddedServer;
import org.stammkunde.testing.InstalledApp;

/// How quickly events become facts: a backlog found out anew, the copy behind it, the copy built
/// anew.
///
/// Arguments: events, heap.
final class FactsBenchmark {

    private static final int PEOPLE = 20_000;
    private static final int DEVICES = 60_000;
    private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");

    private final InstalledApp app;
    private final Backlog backlog;
    private final int events;
    private double longestLag;

    private FactsBenchmark(InstalledApp app, int events) {
        this.app = app;
        this.backlog = new Backlog(app);
        this.events = events;
    }

    public static void main(String[] args) throws IOException {
        var scratch = Files.createTempDirectory(Path.of("target"), "bench-").toAbsolutePath();
        try (var app =
                InstalledApp.start(scratch, BenchCommand.of("Europe/Berlin", "EUR", args[1]))) {
            new FactsBenchmark(app, Integer.parseInt(args[0])).run();
        }
    }

    private void run() {
        time("sent", () -> backlog.send(events, FactsBenchmark::event));
        time("found out since", this::awaitPeople);
        time("copied since", this::awaitCopy);
        var database = JdbcClient.create(new EmbeddedServer(app.dataFolder()).dataSource());
        database.sql("truncate ingest.person_event").update();
        time("a backlog found out", this::replay);
        time("copied since", this::awaitCopy);
        time("replayed, all known", this::replay);
        time("copy built anew", this::rebuild);
        IO.println("longest lag of the copy %.1f s".formatted(longestLag));
        IO.println("copy " + app.get("/api/v1/warehouse"));
        IO.println("memory " + app.figures().peakMemory());
        report(database, "ingest.person_event");
        report(database, "customers.identifier");
    }

    private void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        IO.println("%-22s %7.1f s  %,9.0f events/s".formatted(what, seconds, events / seconds));
    }

    private static void report(JdbcClient database, String table) {
        IO.println(
                table
                        + database.sql(
                                        """
                                        select ' ' || pg_relation_size(:table) / 1000000
                                               || ' MB, indexes '
                                               || pg_indexes_size(:table) / 1000000 || ' MB'
                                        """)
                                .param("table", table)
                                .query(String.class)
                                .single());
    }

    /// Three of four come from a device alone.
    private static String event(int i) {
        int mixed = Math.floorMod(i * 0x9E3779B9, 1 << 20);
        int device = mixed % DEVICES;
        var user = i % 4 == 0 ? "\"userId\":\"p%d\",".formatted(device % PEOPLE) : "";
        return """
        {"type":"%s","event":"%s","name":"Home","messageId":"b-%d",%s"anonymousId":"d-%d",\
        "timestamp":"%s","properties":{"product_id":"P%d","sku":"SKU-%05d",\
        "name":"Darjeeling %d","category":"Tea/Black","price":%d.90,"currency":"EUR",\
        "url":"https://shop.example.org/tea/%d?ref=%d"},"context":{"library":{"name":"bench",\
        "version":"1.0"},"userAgent":"Mozilla/5.0 (X11; Linux x86_64)"}}"""
                .formatted(
                        i % 3 == 0 ? "page" : "track",
                        i % 7 == 0 ? "Article Read" : "Newsletter Opened",
                        i,
                        user,
                        device,
                        START.plusSeconds(i * 20L % 40_000_000),
                        mixed % 5_000,
                        mixed % 5_000,
                        mixed % 300,
                        mixed % 90,
                        mixed % 5_000,
                        mixed);
    }

    private void replay() {
        app.send(
                app.request("/api/v1/consumers/people/replays")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"from\":\"start\"}"))
                        .build());
        awaitPeople();
    }

    private void awaitPeople() {
        Backlog.await(
                () -> {
                    var lag = app.get("/api/v1/warehouse").get("lagSeconds");
                    longestLag = Math.max(longestLag, lag.isNull() ? 0 : lag.asDouble());
                    return backlog.peopleAreKnown();
                });
    }

    private void awaitCopy() {
        var now = Instant.now();
        Backlog.await(
                () ->
                        Instant.parse(app.get("/api/v1/warehouse").get("asOf").asString())
                                .isAfter(now));
    }

    private void rebuild() {
        var before = app.get("/api/v1/warehouse").get("builtAt").asString();
        app.send(app.request("/api/v1/warehouse/rebuild").POST(BodyPublishers.noBody()).build());
        Backlog.await(
                () -> {
                    var copy = app.get("/api/v1/warehouse");
                    return copy.get("rebuilding").isNull()
                            && !copy.get("builtAt").asString().equals(before);
                });
    }
}
