package org.stammkunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.stammkunde.testing.InstalledApp;

/// The page of one person with very many events, among those of many others, seen by a client on
/// the same machine.
///
/// Arguments: events of the person, heap.
final class TimelineBenchmark {

    private static final int OTHERS = 20;
    private static final int PEOPLE = 5_000;
    private static final int WARM_UP = 50;
    private static final int REQUESTS = 300;
    private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");
    private static final String[] NAMES = {
        "Product Viewed", "Product Added", "Newsletter Opened", "Article Read", "Search Made"
    };

    private TimelineBenchmark() {}

    public static void main(String[] args) throws IOException {
        var scratch = Files.createTempDirectory(Path.of("target"), "bench-").toAbsolutePath();
        int events = Integer.parseInt(args[0]);
        try (var app =
                InstalledApp.start(scratch, BenchCommand.of("Europe/Berlin", "EUR", args[1]))) {
            var backlog = new Backlog(app);
            backlog.send(events * (OTHERS + 1), TimelineBenchmark::event);
            var found = "/api/v1/customers?identity=much";
            Backlog.await(() -> app.get(found).get("items").size() == 1);
            var customer = app.get(found).get("items").get(0).get("id").asLong();
            Backlog.await(backlog::peopleAreKnown);
            var page = app.signIn();
            var html = "/customers/" + customer;
            var api = "/api/v1/customers/" + customer + "/events";
            var next = app.get(api).get("next").asString();
            report("page", () -> page.get(html));
            report("page, one name", () -> page.get(html + "?name=Article+Read"));
            report("page, a rare name", () -> page.get(html + "?name=Rare"));
            report("newest 50 (API)", () -> app.get(api));
            report("50 further down (API)", () -> app.get(api + "?cursor=" + next));
            report("50 of one name (API)", () -> app.get(api + "?name=Article%20Read"));
            report("a rare name (API)", () -> app.get(api + "?name=Rare"));
        }
    }

    private static String event(int i) {
        boolean much = i % (OTHERS + 1) == 0;
        int turn = i / (OTHERS + 1);
        var name = much && turn % 2_000 == 0 ? "Rare" : NAMES[turn % NAMES.length];
        return """
        {"type":"track","event":"%s","messageId":"b-%d","userId":"%s","timestamp":"%s",\
        "properties":{"sku":"G-%d","name":"Sencha","price":18.99,"position":3}}"""
                .formatted(name, i, much ? "much" : "p" + i % PEOPLE, START.plusSeconds(i), i % 97);
    }

    private static void report(String what, Runnable request) {
        var nanos = new long[REQUESTS];
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            long start = System.nanoTime();
            request.run();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        IO.println(
                "%-24s p50 %6.1f ms   p95 %6.1f ms   max %6.1f ms   n %d"
                        .formatted(
                                what,
                                nanos[REQUESTS / 2] / 1e6,
                                nanos[REQUESTS * 95 / 100] / 1e6,
                                nanos[REQUESTS - 1] / 1e6,
                                REQUESTS));
    }
}
